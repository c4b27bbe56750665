package fieldhub.serviceorderhub.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fieldhub.support.Caller;
import fieldhub.support.Hub;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A rule change is live on all nodes within 5 s (issue 5, shown by 2). */
@Tag("proof")
class RoutingLivenessIT {
  private static final Map<String, String> ACER =
      Map.of("serviceType", "4", "manufacturer", "acer");
  private static final int CHANGES = 5;

  @Test
  void aRuleChangeOnOneNodeIsLiveOnTheOtherWithinFiveSeconds() throws Exception {
    try (Hub one = Hub.own(Map.of()).start();
        Hub other = Hub.beside(one, Map.of()).start()) {
      RoutingWorld world = new RoutingWorld(one).withFixture();
      Caller atOther =
          other
              .anonymous()
              .with(
                  "X-Hub-Api-Token",
                  world.parties().token(world.parties().user("partner", world.partnerId(), false)));
      assertThat(provider(atOther)).isEqualTo(world.provider(8));
      for (int change = 0; change < CHANGES; change++) {
        int competence = change % 2 == 0 ? 9004 : 9003;
        long expected = world.provider(change % 2 == 0 ? 9 : 8);
        ObjectNode body = new ObjectMapper().createObjectNode().put("reason", "change " + change);
        body.putObject("rule").put("priority", 10).put("providerCompetenceId", competence);
        RoutingWorld.ok(world.operator().put(world.at("/rules/502"), body));
        assertThat(provider(one(world))).isEqualTo(expected);
        await()
            .pollInterval(Duration.ofMillis(200))
            .atMost(Duration.ofSeconds(5))
            .untilAsserted(() -> assertThat(provider(atOther)).isEqualTo(expected));
      }
    }
  }

  private static Caller one(RoutingWorld world) {
    return world.parties().asPartner();
  }

  private static long provider(Caller caller) {
    return RoutingWorld.ok(RoutingWorld.ask(caller, ACER))
        .json()
        .at("/data/serviceProvider/id")
        .asLong();
  }
}
