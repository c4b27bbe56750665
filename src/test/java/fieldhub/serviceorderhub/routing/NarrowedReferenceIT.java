package fieldhub.serviceorderhub.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fieldhub.support.Caller;
import fieldhub.support.Hub;
import fieldhub.support.HubTest;
import fieldhub.support.Reply;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;

/** The reference calls offer what the partner's rules can still lead to (contract 4). */
@HubTest
class NarrowedReferenceIT {
  private static final String BASE = "originatorType=private&bookingType=companyToPrivate";

  @ArquillianResource Hub hub;

  @Test
  void eachCallNarrowsByWhatIsGivenAndWantsItsInputs() {
    Caller partner = new RoutingWorld(hub).withFixture().parties().asPartner();

    assertThat(ids(partner.get("/api/v3/service-types?" + BASE))).containsExactly(1L, 2L, 4L);
    assertThat(ids(partner.get("/api/v3/service-types?" + BASE + "&manufacturer=acer")))
        .contains(4L);
    assertThat(ids(partner.get("/api/v3/manufacturers?" + BASE + "&service_type=4")))
        .contains(1006L, 1012L);
    assertThat(ids(partner.get("/api/v3/manufacturers?" + BASE + "&manufacturer=LG")))
        .containsExactly(1012L);
    String helpdesk = "originatorType=helpdesk&bookingType=companyToPrivate";
    assertThat(ids(partner.get("/api/v3/service-types?" + helpdesk + "&manufacturer=lg")))
        .doesNotContain(1L);

    Reply missing = partner.get("/api/v3/service-locations?originatorType=private");
    assertThat(missing.status()).as(missing::toString).isEqualTo(400);
    JsonNode details = missing.json().at("/error/details");
    assertThat(details.size()).isEqualTo(4);
    assertThat(details.at("/productType/0").asText()).isEqualTo("Field is required");
    assertThat(partner.get("/api/v3/manufacturers?" + BASE + "&serviceType=99").status())
        .isEqualTo(400);
  }

  private static List<Long> ids(Reply reply) {
    assertThat(reply.status()).as(reply::toString).isEqualTo(200);
    return StreamSupport.stream(reply.json().path("data").spliterator(), false)
        .map(item -> item.path("id").asLong())
        .toList();
  }
}
