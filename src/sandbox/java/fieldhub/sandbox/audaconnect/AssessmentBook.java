package fieldhub.sandbox.audaconnect;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A site's assessments by originator and number (contract 6.6). */
final class AssessmentBook {

  private record Key(String originator, String number) {}

  private final Map<Key, UUID> ids = new LinkedHashMap<>(2);

  /** Adds one, or gives it another id. */
  synchronized JsonObject put(String originator, String number, UUID id) {
    ids.put(new Key(originator, number), id);
    return json(new Key(originator, number), id);
  }

  synchronized Optional<UUID> find(String originator, String number) {
    return Optional.ofNullable(ids.get(new Key(originator, number)));
  }

  synchronized void clear() {
    ids.clear();
  }

  synchronized JsonArray json() {
    JsonArrayBuilder list = Json.createArrayBuilder();
    ids.forEach((key, id) -> list.add(json(key, id)));
    return list.build();
  }

  private static JsonObject json(Key key, UUID id) {
    return Json.createObjectBuilder()
        .add("originator", key.originator())
        .add("number", key.number())
        .add("id", id.toString())
        .build();
  }
}
