package fieldhub.cases.requestlog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fieldhub.platform.persistence.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A call to some outside system as it is logged with a case (contract serviceorderhub 5.3).
 *
 * @param type kind of call, 1 to 255 characters
 * @param status {@code success} or {@code error}; what InfoCare shows may be something else
 * @param url absolute http(s) address
 * @param meta {@code caseId}, perhaps {@code trackingId}, and whatever else was given
 */
public record LogEntry(
    String type,
    String status,
    Optional<String> url,
    ObjectNode meta,
    Optional<String> request,
    Optional<String> response,
    Optional<String> message) {

  /** The values of {@code status}. */
  public static final String SUCCESS = "success";

  /** See {@link #SUCCESS}. */
  public static final String ERROR = "error";

  /** Kind of the outbox messages that bring the hub's own entries to InfoCare. */
  public static final String OUTBOX_KIND = "infocare-log";

  /** In the {@code meta} of a correction: the tracking id of what it corrects. */
  private static final String CORRECTS = "corrects";

  private static final String CASE_ID = "caseId";
  private static final String TRACKING_ID = "trackingId";

  /** An entry without an address and a message. */
  static LogEntry of(
      String type,
      String status,
      long caseId,
      String trackingId,
      Optional<String> request,
      Optional<String> response) {
    ObjectNode meta = JsonNodeFactory.instance.objectNode();
    meta.put(CASE_ID, caseId).put(TRACKING_ID, trackingId);
    return new LogEntry(type, status, Optional.empty(), meta, request, response, Optional.empty());
  }

  /** The same with an address and a message. */
  LogEntry at(Optional<String> address, String remark) {
    return new LogEntry(type, status, address, meta, request, response, Optional.of(remark));
  }

  /** By which a repetition is known; empty when there is none (5.3, duplicates). */
  public Optional<String> trackingId() {
    return trackingId(meta);
  }

  /** The tracking id in such a {@code meta}. */
  static Optional<String> trackingId(ObjectNode meta) {
    JsonNode id = meta.path(TRACKING_ID);
    return Optional.of(id)
        .filter(JsonNode::isValueNode)
        .map(it -> it.asText(""))
        .filter(text -> !text.isBlank());
  }

  /** The same under the number that another hub has for the case. */
  public LogEntry forCase(long caseId) {
    ObjectNode changed = JsonNodeFactory.instance.objectNode().put(CASE_ID, caseId);
    meta.fields()
        .forEachRemaining(
            field -> {
              if (!field.getKey().equals(CASE_ID)) {
                changed.set(field.getKey(), field.getValue());
              }
            });
    return with(changed);
  }

  /** The {@code meta} of a correction: under a tracking id of its own that names the first. */
  static ObjectNode correcting(ObjectNode meta, String trackingId) {
    ObjectNode changed = meta.deepCopy();
    trackingId(meta).ifPresent(first -> changed.put(CORRECTS, first));
    return changed.put(TRACKING_ID, trackingId);
  }

  /** Such a {@code meta} without the number of the case, of which each hub has its own. */
  static ObjectNode withoutCase(ObjectNode meta) {
    ObjectNode bare = meta.deepCopy();
    bare.remove(CASE_ID);
    return bare;
  }

  /** The same with another {@code meta}. */
  LogEntry with(ObjectNode other) {
    return new LogEntry(type, status, url, other, request, response, message);
  }

  /** What two entries share that say the same but for {@code meta}. */
  BodyHash bodyHash() {
    return BodyHash.of(hash());
  }

  /** SHA-256 of what it says but for {@code meta}, as it is stored. */
  byte[] hash() {
    StringBuilder said = new StringBuilder();
    for (Optional<String> part :
        List.of(Optional.of(type), Optional.of(status), url, request, response, message)) {
      said.append(part.map(it -> it.length() + ":" + it).orElse("-")).append('\n');
    }
    return Sha256.of(said.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** As the body of {@code requests/log}. */
  public ObjectNode toJson() {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("type", type);
    body.put("status", status);
    url.ifPresent(it -> body.put("url", it));
    body.set("meta", meta);
    request.ifPresent(it -> body.put("request", it));
    response.ifPresent(it -> body.put("response", it));
    message.ifPresent(it -> body.put("message", it));
    return body;
  }
}
