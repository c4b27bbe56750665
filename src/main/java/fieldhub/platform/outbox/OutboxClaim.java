package fieldhub.platform.outbox;

import java.util.UUID;

/**
 * The right to make one attempt.
 *
 * @param message what to deliver
 * @param token proves the claim when the outcome is written; a claim taken over has another one
 * @param attempt number of this attempt to send, or of the one that is looked up, from 1
 * @param lookUp which look-up of that attempt this is, from 1; 0 when it is to be sent
 */
public record OutboxClaim(OutboxMessage message, UUID token, int attempt, int lookUp) {

  /** Whether the receiver is to be asked, and nothing to be sent. */
  boolean isLookUp() {
    return lookUp > 0;
  }
}
