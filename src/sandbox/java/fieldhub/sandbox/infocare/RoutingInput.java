package fieldhub.sandbox.infocare;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Validates and normalises the inputs of a routing question (contract section 5.2, step 1). */
final class RoutingInput {

  /** What a rule may ask for. */
  static final List<String> PARAMETERS =
      List.of(
          "originatorType",
          "bookingType",
          "serviceType",
          "manufacturer",
          "productType",
          "clientPostalCode",
          "serviceLocation");

  /** Everything that the two pages name. */
  static final Set<String> NAMES =
      Set.of(
          "originatorType",
          "bookingType",
          "serviceType",
          "manufacturer",
          "productType",
          "clientPostalCode",
          "serviceLocation",
          "model",
          "actionType",
          "tags");

  private static final Map<String, List<String>> ENUMS =
      Map.of(
          "originatorType", List.of("private", "registered", "helpdesk"),
          "bookingType", List.of("companyToCompany", "companyToPrivate", "privateToPrivate"));

  private final JsonObject fixture;
  private final Map<String, List<String>> wrong = new TreeMap<>();

  private RoutingInput(JsonObject fixture) {
    this.fixture = fixture;
  }

  /**
   * The values that rules compare with: enums and postal codes as text, the others as ids.
   *
   * @throws HubError 400
   */
  static Map<String, String> read(JsonObject fixture, Map<String, String> query) {
    RoutingInput input = new RoutingInput(fixture);
    Map<String, String> values = new TreeMap<>();
    for (String name : PARAMETERS) {
      if (query.containsKey(name)) {
        values.put(name, input.normal(name, query.get(name).strip()));
      }
    }
    if (!input.wrong.isEmpty()) {
      throw HubError.fields(input.wrong);
    }
    return values;
  }

  private String normal(String name, String value) {
    if (ENUMS.containsKey(name)) {
      return ENUMS.get(name).contains(value) ? value : wrong(name, HubError.NO_OPTION);
    }
    if (name.equals("clientPostalCode")) {
      String code = value.replaceAll("\\s", "");
      return code.length() >= 3 && code.length() <= 10 ? code : wrong(name, HubError.WRONG_FORMAT);
    }
    return id(name, value);
  }

  private String id(String name, String value) {
    if (value.matches("\\d{1,9}")) {
      boolean known =
          fixture
              .getJsonObject("knownIds")
              .getJsonArray(name)
              .getValuesAs(JsonNumber.class)
              .stream()
              .anyMatch(id -> id.intValue() == Integer.parseInt(value));
      return known ? Integer.toString(Integer.parseInt(value)) : wrong(name, HubError.NO_OPTION);
    }
    JsonObject aliases = fixture.getJsonObject("aliases").getJsonObject(name);
    if (aliases == null) {
      return wrong(name, HubError.WRONG_FORMAT);
    }
    JsonNumber id = aliases.getJsonNumber(value.toLowerCase(Locale.ROOT));
    return id == null ? wrong(name, HubError.NO_OPTION) : id.toString();
  }

  private String wrong(String name, String message) {
    wrong.put(name, List.of(message));
    return "";
  }
}
