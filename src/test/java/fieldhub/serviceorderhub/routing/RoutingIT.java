package fieldhub.serviceorderhub.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fieldhub.support.Hub;
import fieldhub.support.HubTest;
import fieldhub.support.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Contract serviceorderhub 5.2, and what operators do with the rules. */
@HubTest
class RoutingIT {
  private static final Map<String, String> ACER =
      Map.of("serviceType", "4", "manufacturer", "acer");

  @ArquillianResource Hub hub;

  private RoutingWorld world;

  @BeforeEach
  void makeWorld() {
    world = new RoutingWorld(hub).withFixture();
  }

  /** Every row of the table of vectors. */
  @Test
  void answersEveryVector() {
    int number = 0;
    for (JsonNode vector : RoutingWorld.example("proposed-routing-vectors.json")) {
      number++;
      Map<String, String> query =
          new ObjectMapper()
              .convertValue(vector.get("query"), new TypeReference<TreeMap<String, String>>() {});
      Reply reply = world.ask(query);
      String row = "vector " + number + " " + query + ": " + reply;
      assertThat(reply.status()).as(row).isEqualTo(vector.get("status").asInt());
      JsonNode expected = vector.get("expect");
      if (reply.status() != 200) {
        assertThat(reply.json()).as(row).isEqualTo(expected);
      } else {
        JsonNode data = reply.json().get("data");
        assertThat(data.at("/serviceProvider/id").asLong())
            .as(row)
            .isEqualTo(world.provider(expected.get("provider").asInt()));
        assertThat(data.at("/servicePartnerCompetence/id").asLong())
            .as(row)
            .isEqualTo(expected.get("partnerCompetence").asLong());
        assertThat(data.at("/serviceProviderCompetence/id").asLong())
            .as(row)
            .isEqualTo(expected.get("providerCompetence").asLong());
        assertThat(data.at("/servicePartner/id").asLong()).isEqualTo(world.partnerId());
      }
    }
    assertThat(number).isEqualTo(15);
  }

  @Test
  void theAnswerHasTheContractsFieldsAndOpenMaps() {
    JsonNode data = world.ask(ACER).json().get("data");
    JsonNode example = RoutingWorld.example("routing-response-200.json").get("data");

    assertThat(names(data)).isEqualTo(names(example));
    assertThat(names(data.at("/serviceProvider/contactData")))
        .isEqualTo(names(example.at("/serviceProvider/contactData")));
    assertThat(names(data.get("serviceProviderCompetence")))
        .isEqualTo(names(example.get("serviceProviderCompetence")));
    assertThat(data.at("/serviceProviderCompetence/sesam").asText()).isEqualTo("Sesam08");
    assertThat(data.at("/servicePartnerCompetence/overrideCode").asText())
        .isEqualTo("nordhem-acer");
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  @Test
  void takesTheInputsOfBothPagesInThreeNotations() {
    assertThat(
            world
                .ask(
                    Map.of(
                        "service_type", "2",
                        "client-postal-code", "111 22",
                        "model", "OLED",
                        "actionType", "inbound",
                        "tags", "a,b"))
                .status())
        .isEqualTo(200);
    assertThat(world.ask(Map.of("service_type", "2", "serviceType", "2")).status()).isEqualTo(400);
  }

  @Test
  void isForPartnersOnly() {
    assertThat(RoutingWorld.ask(hub.anonymous(), ACER).status()).isEqualTo(401);
    assertThat(RoutingWorld.ask(world.parties().asProvider(), ACER).status()).isEqualTo(403);
  }

  @Test
  void aRuleChangeHoldsAtOnceAndItsVersionTellsWhoAndWhy() {
    ObjectNode body = new ObjectMapper().createObjectNode().put("reason", "acer goes to 9 now");
    body.putObject("rule").put("priority", 10).put("providerCompetenceId", 9004);
    RoutingWorld.ok(world.operator().put(world.at("/rules/502"), body));

    assertThat(world.ask(ACER).json().at("/data/serviceProvider/id").asLong())
        .isEqualTo(world.provider(9));
    JsonNode versions = world.operator().get(world.at("/versions")).json().get("items");
    assertThat(versions.get(0).get("version").asInt()).isEqualTo(2);
    assertThat(versions.get(0).get("operator").asText()).isEqualTo("admin");
    assertThat(versions.get(0).get("reason").asText()).isEqualTo("acer goes to 9 now");
    assertThat(
            world
                .operator()
                .get(world.at("/rules?version=1"))
                .json()
                .at("/items/1/priority")
                .asInt())
        .isEqualTo(10);

    RoutingWorld.ok(
        world.operator().post(world.at("/versions/1/restore"), Map.of("reason", "too early")));
    assertThat(world.ask(ACER).json().at("/data/serviceProvider/id").asLong())
        .isEqualTo(world.provider(8));
  }

  @Test
  void aRuleCanBeTakenAway() {
    RoutingWorld.ok(
        world.operator().post(world.at("/rules/502/remove"), Map.of("reason", "contract ended")));

    assertThat(world.ask(ACER).json().at("/data/servicePartnerCompetence/id").asLong())
        .isEqualTo(504);
    assertThat(
            world
                .operator()
                .post(world.at("/rules/502/remove"), Map.of("reason", "again"))
                .status())
        .isEqualTo(404);
  }

  @Test
  void aChangeOnTopOfAnotherVersionIsRefused() {
    ObjectNode body = world.fixture().put("version", 0);

    assertThat(world.operator().put(world.at(""), body).status()).isEqualTo(409);
  }

  @Test
  void whatNamesSomethingUnknownIsRefusedAsAWhole() {
    ObjectNode body = new ObjectMapper().createObjectNode().put("reason", "wrong");
    body.putArray("partnerCompetences").addObject().put("id", 600).put("providerCompetenceId", 1);
    Reply reply = world.operator().post(world.at("/changes"), body);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.text()).contains("unknown provider competence 1");
    assertThat(
            world
                .operator()
                .post(world.at("/competences/9001/remove"), Map.of("reason", "wrong"))
                .status())
        .isEqualTo(400);
    assertThat(world.operator().get("/operations/routing/1").status()).isEqualTo(404);
  }

  @Test
  void aDisabledWorkshopGetsNoCases() {
    RoutingWorld.ok(
        world
            .operator()
            .put(
                "/operations/providers/" + world.provider(8),
                Map.of("name", "closed", "enabled", false, "reason", "closed")));

    assertThat(world.ask(ACER).json().at("/data/servicePartnerCompetence/id").asLong())
        .isEqualTo(504);
  }

  @Test
  void aDryRunSaysWhichRequestsAChangeWouldAnswerOtherwise() {
    world.ask(ACER);
    world.ask(ACER);
    world.ask(Map.of("serviceType", "4", "manufacturer", "lg"));
    await()
        .atMost(Duration.ofSeconds(15))
        .until(() -> world.operator().get(world.at("/requests")).json().get("items").size() == 3);

    ObjectNode change = new ObjectMapper().createObjectNode();
    change.putArray("removedPartnerCompetences").add(502);
    JsonNode run = RoutingWorld.ok(world.operator().post(world.at("/dry-run"), change)).json();

    assertThat(run.get("requests").asInt()).isEqualTo(3);
    assertThat(run.get("changed").asInt()).isEqualTo(2);
    assertThat(run.at("/differences/0/query/manufacturer").asText()).isEqualTo("1006");
    assertThat(run.at("/differences/0/before/partnerCompetence").asInt()).isEqualTo(502);
    assertThat(run.at("/differences/0/after/partnerCompetence").asInt()).isEqualTo(504);
    assertThat(world.ask(ACER).json().at("/data/servicePartnerCompetence/id").asLong())
        .isEqualTo(502);
  }

  @Test
  void operatorsSeeWhyEachRuleFellOut() {
    JsonNode why = world.operator().get(world.at("/explain?serviceType=4")).json();
    Reply misspelt = world.operator().get(world.at("/explain?servicetype=4"));
    assertThat(misspelt.status()).isEqualTo(400);
    assertThat(misspelt.text()).contains("servicetype", "is not known");

    assertThat(why.at("/answer/paramsNeeded/0").asText()).isEqualTo("manufacturer");
    assertThat(why.at("/rules/items/0/fate").asText()).isEqualTo("CONTRADICTED");
    assertThat(why.at("/rules/items/0/reasons/0").asText())
        .isEqualTo("serviceType is 4, it accepts only [1]");
    assertThat(why.at("/fates/WAITING").asInt()).isEqualTo(1);
  }
}
