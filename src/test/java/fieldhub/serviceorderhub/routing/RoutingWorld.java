package fieldhub.serviceorderhub.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fieldhub.support.ApiWorld;
import fieldhub.support.Caller;
import fieldhub.support.Hub;
import fieldhub.support.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The contract's rules for a partner and workshops of a test's own. */
final class RoutingWorld {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** The common data is everybody's: whoever writes it writes the same. */
  private static final Map<String, Map<Integer, String>> REFERENCE =
      Map.of(
          "service-types", Map.of(1, "", 2, "", 4, ""),
          "service-locations", Map.of(1, ""),
          "manufacturers", Map.of(1006, "acer", 1012, "lg"),
          "product-types", Map.of(1001, "tv", 1004, "mobile"));

  private static final String LAST_KIND = "service-locations";
  private static final int LAST_ID = 2;

  private final ApiWorld parties;
  private final Caller operator;
  private final Caller partner;

  RoutingWorld(Hub hub) {
    operator = hub.administrator();
    parties = new ApiWorld(hub);
    parties.putProvider(parties.id(8));
    parties.putProvider(parties.id(9));
    if (operator.get("/operations/reference-data/" + LAST_KIND + "/" + LAST_ID).status() == 404) {
      REFERENCE.forEach((kind, items) -> items.forEach((id, alias) -> item(kind, id, alias)));
      item(LAST_KIND, LAST_ID, "");
    }
    partner = parties.asPartner();
  }

  private void item(String kind, int id, String alias) {
    String at = "/operations/reference-data/" + kind + "/" + id;
    if (operator.get(at).status() == 404) {
      Map<String, Object> item =
          Map.of(
              "names",
              Map.of("sv", kind + " " + id),
              "aliases",
              alias.isEmpty() ? List.of() : List.of(alias),
              "reason",
              "a test needs it");
      ok(operator.put(at, item));
    }
  }

  static JsonNode example(String name) {
    try (InputStream file =
        RoutingWorld.class.getResourceAsStream("/contract/serviceorderhub/" + name)) {
      return MAPPER.readTree(file);
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  /** The fixture, with this test's workshops. */
  ObjectNode fixture() {
    ObjectNode body = MAPPER.createObjectNode().put("reason", "as the contract has it");
    JsonNode file = example("proposed-routing-rules.json");
    body.set("partnerCompetences", file.get("partnerCompetences"));
    ArrayNode competences = body.putArray("providerCompetences");
    for (JsonNode each : file.get("providerCompetences")) {
      long provider = provider(each.get("serviceProviderId").asInt());
      competences.add(((ObjectNode) each.deepCopy()).put("serviceProviderId", provider));
    }
    return body;
  }

  /** Sets the partner's routing to the fixture. */
  RoutingWorld withFixture() {
    ok(operator.put(at(""), fixture()));
    return this;
  }

  long provider(int fixtureId) {
    return parties.id(fixtureId);
  }

  long partnerId() {
    return parties.partner();
  }

  ApiWorld parties() {
    return parties;
  }

  Caller operator() {
    return operator;
  }

  /** Below the operators' address of this partner's routing. */
  String at(String path) {
    return "/operations/routing/" + parties.partner() + path;
  }

  /** What the partner gets. */
  Reply ask(Map<String, String> query) {
    return ask(partner, query);
  }

  static Reply ask(Caller caller, Map<String, String> query) {
    return caller.get(
        "/api/v3/routing"
            + query.entrySet().stream()
                .map(it -> it.getKey() + "=" + encoded(it.getValue()))
                .collect(Collectors.joining("&", query.isEmpty() ? "" : "?", "")));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  static Reply ok(Reply reply) {
    assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
    return reply;
  }
}
