package fieldhub.operations.inbox;

import fieldhub.platform.inbox.InboxEntry;
import fieldhub.platform.inbox.InboxState;
import fieldhub.platform.inbox.Outcome;
import java.time.Instant;
import java.util.UUID;

/** A received message as operators read it. */
public record MessageItem(
    UUID id,
    String source,
    String externalId,
    String type,
    InboxState state,
    Outcome outcome,
    int bodySize,
    int attempts,
    Instant receivedAt,
    Instant nextAttemptAt,
    Instant doneAt,
    String lastError,
    String correlationId,
    String payload) {
  static MessageItem of(InboxEntry entry) {
    return new MessageItem(
        entry.id(),
        entry.source(),
        entry.externalId(),
        entry.type(),
        entry.state(),
        entry.outcome(),
        entry.bodySize(),
        entry.attempts(),
        entry.receivedAt(),
        entry.nextAttemptAt(),
        entry.doneAt(),
        entry.lastError(),
        entry.correlationId(),
        "/operations/inbox/" + entry.id() + "/payload");
  }
}
