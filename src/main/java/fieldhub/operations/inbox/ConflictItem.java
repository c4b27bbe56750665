package fieldhub.operations.inbox;

import fieldhub.platform.inbox.InboxConflict;
import java.time.Instant;
import java.util.UUID;

/** Another body under the id of a stored message, as operators read it. */
public record ConflictItem(
    UUID id,
    String message,
    String source,
    String externalId,
    String type,
    Instant receivedAt,
    String correlationId,
    String payload) {
  static ConflictItem of(InboxConflict conflict) {
    return new ConflictItem(
        conflict.id(),
        "/operations/inbox/" + conflict.messageId(),
        conflict.source(),
        conflict.externalId(),
        conflict.type(),
        conflict.receivedAt(),
        conflict.correlationId(),
        "/operations/conflicts/" + conflict.id() + "/payload");
  }
}
