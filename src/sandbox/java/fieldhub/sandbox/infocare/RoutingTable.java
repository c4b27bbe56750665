package fieldhub.sandbox.infocare;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** The contract's rule fixture and the algorithm of section 5.2. */
@ApplicationScoped
public class RoutingTable {

  private static final Comparator<JsonObject> BEST_FIRST =
      Comparator.<JsonObject>comparingInt(rule -> -rule.getInt("priority"))
          .thenComparing(rule -> -rule.getJsonObject("conditions").size())
          .thenComparing(rule -> rule.getInt("id"));

  private final JsonObject fixture = Samples.object("routing-rules");

  /**
   * Which workshop it would be.
   *
   * @throws HubError 400 for wrong or too few inputs, 404 when there is none
   */
  JsonObject decide(long partner, Map<String, String> query) {
    Map<String, String> values = RoutingInput.read(fixture, query);
    List<JsonObject> rules = new ArrayList<>();
    if (fixture.getJsonObject("servicePartner").getInt("id") == partner) {
      rules.addAll(fixture.getJsonArray("partnerCompetences").getValuesAs(JsonObject.class));
    }
    rules.removeIf(rule -> !possible(rule, values));
    if (rules.isEmpty()) {
      throw HubError.noRoute();
    }
    rules.sort(BEST_FIRST);
    SortedSet<String> needed = new TreeSet<>();
    for (JsonObject rule : rules) {
      List<String> missing =
          rule.getJsonObject("conditions").keySet().stream()
              .filter(name -> !values.containsKey(name))
              .toList();
      if (missing.isEmpty()) {
        if (needed.isEmpty()) {
          return answer(rule);
        }
        break;
      }
      needed.addAll(missing);
    }
    throw HubError.notEnough(needed);
  }

  /** The provider of an id, with its address. */
  JsonObject provider(long id) {
    return find("providers", id);
  }

  /** The partner whose rules these are. */
  JsonObject partner() {
    return fixture.getJsonObject("servicePartner");
  }

  private static boolean possible(JsonObject rule, Map<String, String> values) {
    return rule.getJsonObject("conditions").entrySet().stream()
        .allMatch(
            condition ->
                !values.containsKey(condition.getKey())
                    || condition.getValue().asJsonArray().stream()
                        .anyMatch(option -> fits(option, values.get(condition.getKey()))));
  }

  private static boolean fits(JsonValue option, String value) {
    if (option instanceof JsonObject range) {
      String from = range.getString("from");
      return value.length() == from.length()
          && value.compareTo(from) >= 0
          && value.compareTo(range.getString("to")) <= 0;
    }
    return option instanceof JsonString text
        ? text.getString().equals(value)
        : option.toString().equals(value);
  }

  private JsonObject answer(JsonObject rule) {
    JsonObject competence = find("providerCompetences", rule.getInt("providerCompetenceId"));
    JsonObjectBuilder open = Json.createObjectBuilder(competence).remove("serviceProviderId");
    return Json.createObjectBuilder()
        .add("serviceProvider", provider(competence.getInt("serviceProviderId")))
        .add("serviceProviderCompetence", open)
        .add("servicePartner", partner())
        .add(
            "servicePartnerCompetence",
            Json.createObjectBuilder()
                .add("id", rule.getInt("id"))
                .add("overrideCode", rule.getString("overrideCode")))
        .build();
  }

  private JsonObject find(String list, long id) {
    JsonArray all = fixture.getJsonArray(list);
    return all.getValuesAs(JsonObject.class).stream()
        .filter(each -> each.getInt("id") == id)
        .findFirst()
        .orElseThrow(HubError::notFound);
  }
}
