package fieldhub.operations.outbox;

import fieldhub.platform.outbox.OutboxEntry;
import fieldhub.platform.outbox.OutboxState;
import fieldhub.platform.outbox.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A message that leaves the hub, as operators read it; its body is not shown.
 *
 * @param remark what became known after its delivery, such as a mail that came back; else null
 * @param tries what was tried, oldest first; empty in lists
 */
public record OutgoingItem(
    UUID id,
    String kind,
    String destination,
    String key,
    OutboxState state,
    int attempts,
    Instant createdAt,
    Instant nextAttemptAt,
    Instant settledAt,
    String remark,
    List<Try> tries) {

  /**
   * One try to deliver, or to find out whether that had worked.
   *
   * @param lookUp which look-up of this attempt it was, from 1; 0 for the attempt itself
   */
  public record Try(
      int attempt, int lookUp, Outcome outcome, String detail, Instant startedAt, Instant endedAt) {
    static Try of(OutboxEntry.Attempt attempt) {
      return new Try(
          attempt.attempt(),
          attempt.lookUp(),
          attempt.outcome(),
          attempt.detail(),
          attempt.startedAt(),
          attempt.endedAt());
    }
  }

  static OutgoingItem of(OutboxEntry entry) {
    return new OutgoingItem(
        entry.id(),
        entry.kind(),
        entry.destination(),
        entry.businessKey(),
        entry.state(),
        entry.attempts(),
        entry.createdAt(),
        entry.nextAttemptAt(),
        entry.settledAt(),
        entry.remark(),
        entry.tries().stream().map(Try::of).toList());
  }
}
