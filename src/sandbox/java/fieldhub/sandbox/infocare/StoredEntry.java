package fieldhub.sandbox.infocare;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;

/**
 * A log entry as it lies here.
 *
 * @param id increasing
 * @param caseId whose it is
 * @param body as it was posted
 * @param createdAt when it came
 * @param visibleAt from when on the case shows it
 */
record StoredEntry(long id, long caseId, JsonObject body, Instant createdAt, Instant visibleAt) {

  private static final List<String> TEXTS = List.of("request", "response", "message");

  /** As the contract's section 3.6 has it. */
  JsonObject json() {
    JsonObjectBuilder json = Json.createObjectBuilder().add("id", id);
    copy(json, "type");
    copy(json, "status");
    copy(json, "url");
    copy(json, "meta");
    json.add("caseId", caseId);
    TEXTS.forEach(name -> copy(json, name));
    String created = HubDates.of(createdAt);
    return json.add("createdAt", created).add("updatedAt", created).build();
  }

  private void copy(JsonObjectBuilder json, String name) {
    json.add(name, body.getOrDefault(name, JsonValue.NULL));
  }
}
