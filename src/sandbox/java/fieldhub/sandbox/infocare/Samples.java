package fieldhub.sandbox.infocare;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.util.Map;

/** The contract's own examples, from which the stand-in makes its answers. */
final class Samples {

  private Samples() {}

  static JsonObject object(String name) {
    try (JsonReader reader = Json.createReader(Samples.class.getResourceAsStream(name + ".json"))) {
      return reader.readObject();
    }
  }

  /** An object with some fields replaced; null stays null. */
  static JsonObject with(JsonObject object, Map<String, ? extends JsonValue> fields) {
    JsonObjectBuilder builder = Json.createObjectBuilder(object);
    fields.forEach(builder::add);
    return builder.build();
  }
}
