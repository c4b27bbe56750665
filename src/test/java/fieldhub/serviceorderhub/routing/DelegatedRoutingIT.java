package fieldhub.serviceorderhub.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fieldhub.support.ApiWorld;
import fieldhub.support.Caller;
import fieldhub.support.Hub;
import fieldhub.support.Reply;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** InfoCare's hub decides (contract serviceorderhub 5.2; the sandbox plays it). */
@Tag("proof")
class DelegatedRoutingIT {
  private static final String KNOBS = "/sandbox/infocare/control/knobs";

  /** Whom the sandbox decides for: the partner of the token that the hub has there. */
  private static final long INFOCARES_PARTNER = 41;

  @Test
  void handsOnEveryVectorAndKeepsOnlyAnswersWithAWorkshop() throws Exception {
    try (Hub hub = Hub.own(Map.of("fieldhub.serviceorderhub.routing", "upstream")).start()) {
      ApiWorld world = new ApiWorld(hub);
      world.putPartner(INFOCARES_PARTNER);
      Caller partner = world.caller("partner", INFOCARES_PARTNER);
      for (JsonNode vector : RoutingWorld.example("proposed-routing-vectors.json")) {
        Map<String, String> query =
            new ObjectMapper()
                .convertValue(vector.get("query"), new TypeReference<TreeMap<String, String>>() {});
        Reply reply = RoutingWorld.ask(partner, query);
        String row = query + ": " + reply;
        JsonNode expected = vector.get("expect");
        assertThat(reply.status()).as(row).isEqualTo(vector.get("status").asInt());
        if (reply.status() == 200) {
          assertThat(reply.json().at("/data/serviceProvider/id"))
              .isEqualTo(expected.get("provider"));
        } else {
          assertThat(reply.json()).as(row).isEqualTo(expected);
        }
      }
      Map<String, String> known = Map.of("serviceType", "4", "manufacturer", "LG");
      assertThat(RoutingWorld.ask(world.asPartner(), known).status())
          .as("another's")
          .isEqualTo(404);
      assertThat(hub.administrator().get("/operations/alerts").text())
          .contains("serviceorderhub.routing-other-partner", Long.toString(world.partner()));

      hub.anonymous().put(KNOBS, Map.of("routing", Map.of("fault", "error", "status", 500)));
      assertThat(RoutingWorld.ask(partner, known).status()).isEqualTo(200);
      Reply failed = RoutingWorld.ask(partner, Map.of("serviceType", "4"));
      assertThat(failed.status()).isEqualTo(500);
      assertThat(failed.json()).isEqualTo(RoutingWorld.example("error-internal.json"));
    }
  }
}
