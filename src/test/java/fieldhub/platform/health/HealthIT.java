package fieldhub.platform.health;

import static org.assertj.core.api.Assertions.assertThat;

import fieldhub.support.Hub;
import fieldhub.support.HubTest;
import fieldhub.support.Reply;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;

@HubTest
class HealthIT {

  @ArquillianResource Hub hub;

  @Test
  void theHubIsUp() {
    Reply reply = hub.anonymous().get("/health");

    assertThat(reply.status()).as(reply::toString).isEqualTo(200);
    assertThat(reply.json().path("status").asText()).isEqualTo("UP");
  }

  @Test
  void readinessSaysWhichVersionIsReady() {
    Reply reply = hub.anonymous().get("/health/ready");

    assertThat(reply.json().path("checks"))
        .filteredOn(check -> check.path("name").asText().equals("build"))
        .first()
        .satisfies(
            build -> assertThat(build.path("data").path("version").asText()).startsWith("1.0"));
  }

  @Test
  void theDatabaseUnderTestIsTheHubs() {
    assertThat(hub.database().number("SELECT count(*) FROM databasechangelog")).isPositive();
  }
}
