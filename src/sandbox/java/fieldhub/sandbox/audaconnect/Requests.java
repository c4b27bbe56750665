package fieldhub.sandbox.audaconnect;

import fieldhub.sandbox.servicemobility.Fields;
import fieldhub.sandbox.servicemobility.Refusal;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;

/** Reads what {@link Fields} has no types for. */
final class Requests {

  private static final int LONGEST_PAUSE = 3_600_000;

  private Requests() {}

  /** The request as an object; an empty request is an empty one. */
  static JsonObject object(String request) {
    if (request.isBlank()) {
      return JsonValue.EMPTY_JSON_OBJECT;
    }
    try (var reader = Json.createReader(new StringReader(request))) {
      return reader.readObject();
    } catch (JsonException e) {
      throw new Refusal(400, "the request is not a JSON object");
    }
  }

  /** The values of a field that must be a list. */
  static List<JsonValue> list(JsonObject request, String name) {
    JsonValue value = request.get(name);
    if (value == null || value.getValueType() != JsonValue.ValueType.ARRAY) {
      throw Fields.wrong(name, "must be a list");
    }
    return value.asJsonArray();
  }

  static List<OrderDesk.Step> steps(JsonObject request, String name) {
    return list(request, name).stream()
        .map(step -> Fields.parse(step.toString()).only(List.of("status", "pause")))
        .map(
            step ->
                new OrderDesk.Step(
                    step.text("status").orElseThrow(() -> Fields.wrong("status", "is missing")),
                    step.number("pause", 0, 0, LONGEST_PAUSE)))
        .toList();
  }
}
