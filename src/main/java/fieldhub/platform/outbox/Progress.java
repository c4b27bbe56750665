package fieldhub.platform.outbox;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a message has come.
 *
 * @param state where it stands
 * @param attempts how often it was tried
 * @param nextAttemptAt when a waiting one is tried next, at the earliest
 * @param detail what the last attempt left, if there was one
 */
public record Progress(
    OutboxState state, int attempts, Instant nextAttemptAt, Optional<String> detail) {

  /** Whether nothing more is going to happen by itself before that time. */
  boolean restsUntil(Instant time) {
    return switch (state) {
      case SENT, REFUSED, PARKED, DISCARDED, UNKNOWN -> true;
      case SENDING -> false;
      case WAITING -> attempts > 0 && nextAttemptAt.isAfter(time);
    };
  }
}
