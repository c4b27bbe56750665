package fieldhub.platform.outbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An outbox message as operators see it; its body is not shown.
 *
 * @param tries what was tried, oldest first; filled for a single message only
 */
public record OutboxEntry(
    UUID id,
    String kind,
    String destination,
    String businessKey,
    OutboxState state,
    int attempts,
    Instant nextAttemptAt,
    Instant createdAt,
    Instant settledAt,
    List<Attempt> tries) {

  /** One try to deliver. */
  public record Attempt(
      int attempt, Outcome outcome, String detail, Instant startedAt, Instant endedAt) {}
}
