package fieldhub.sandbox.audaconnect;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.UUID;

/** An Inpart order as it stands (contract 6.5). */
final class PartsOrder {

  private final UUID id;
  private final Traffic reads = new Traffic();
  private volatile JsonObject fields;
  private volatile String text;

  PartsOrder(UUID id, JsonObject fields) {
    this.id = id;
    put(fields);
  }

  UUID id() {
    return id;
  }

  Traffic reads() {
    return reads;
  }

  JsonObject fields() {
    return fields;
  }

  /** As the API answers it, without the array around it. */
  String text() {
    return text;
  }

  /** Id of its assessment; empty when it has none. */
  String assessment() {
    return fields.getString("AssessmentId", "");
  }

  /**
   * Replaces the fields that are given.
   *
   * @param withLines gives a new status to the lines too, unless lines are given
   */
  synchronized void change(JsonObject given, boolean withLines) {
    JsonObjectBuilder changed = Json.createObjectBuilder(fields);
    given.forEach(changed::add);
    if (withLines && given.containsKey("Status") && !given.containsKey("Parts")) {
      changed.add("Parts", linesWith(given));
    }
    put(changed.build());
  }

  private JsonArrayBuilder linesWith(JsonObject given) {
    JsonArrayBuilder lines = Json.createArrayBuilder();
    fields
        .getJsonArray("Parts")
        .forEach(
            line ->
                lines.add(
                    line instanceof JsonObject part
                        ? Json.createObjectBuilder(part).add("Status", given.get("Status")).build()
                        : line));
    return lines;
  }

  private void put(JsonObject now) {
    fields = now;
    text = now.toString();
  }

  /** Everything, for people and tests. */
  JsonObject json() {
    JsonObjectBuilder json = Json.createObjectBuilder().add("partsOrderId", id.toString());
    reads.addTo(json, "Reads");
    return json.add("order", fields).build();
  }
}
