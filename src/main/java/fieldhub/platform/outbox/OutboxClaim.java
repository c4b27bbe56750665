package fieldhub.platform.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * The right to make one attempt.
 *
 * @param message what to deliver
 * @param token proves the claim when the outcome is written; a claim taken over has another one
 * @param attempt number of this attempt to send, or of the one that is looked up, from 1
 * @param lookUp which look-up of that attempt this is, from 1; 0 when it is to be sent
 * @param until from then on others take the message over
 */
public record OutboxClaim(
    OutboxMessage message, UUID token, int attempt, int lookUp, Instant until) {

  /** A call may take as long as this; who begins later could still be calling when it is over. */
  private static final Duration LONGEST_CALL = Duration.ofMinutes(3);

  /** Whether there is time left for a call. */
  boolean isFresh(Instant now) {
    return now.plus(LONGEST_CALL).isBefore(until);
  }

  /** Whether the receiver is to be asked, and nothing to be sent. */
  boolean isLookUp() {
    return lookUp > 0;
  }
}
