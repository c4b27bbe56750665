package fieldhub.platform.outbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An outbox message as operators see it; its body is not shown.
 *
 * @param remark what became known after its delivery, such as a mail that came back; else null
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
    String remark,
    List<Attempt> tries) {

  /**
   * One try to deliver, or to find out whether that had worked.
   *
   * @param lookUp which look-up of this attempt it was, from 1; 0 for the attempt itself
   */
  public record Attempt(
      int attempt,
      int lookUp,
      Outcome outcome,
      String detail,
      Instant startedAt,
      Instant endedAt) {}
}
