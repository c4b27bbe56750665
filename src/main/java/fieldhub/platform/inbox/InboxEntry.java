package fieldhub.platform.inbox;

import java.time.Instant;
import java.util.UUID;

/**
 * A message as operators see it.
 *
 * @param outcome null until it is done
 * @param nextAttemptAt null unless it waits for one
 * @param lastError null unless the last attempt failed
 * @param doneAt when it was done or discarded, else null
 */
public record InboxEntry(
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
    String correlationId) {}
