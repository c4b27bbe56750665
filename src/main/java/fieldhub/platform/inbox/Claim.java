package fieldhub.platform.inbox;

import java.time.Instant;
import java.util.UUID;

/**
 * A message whose row this transaction holds.
 *
 * @param attempts how many failed before
 */
record Claim(
    UUID id, String source, String externalId, String type, int attempts, Instant receivedAt) {

  boolean isFirstAttempt() {
    return attempts == 0;
  }

  InboxMessage with(byte[] body) {
    if (body == null) {
      throw new FinalFailureException("Its payload was deleted");
    }
    return new InboxMessage(id, source, externalId, type, receivedAt, body);
  }
}
