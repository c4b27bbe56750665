package fieldhub.cases.completedemail;

import java.util.UUID;

/** The first half of a completed e-mail: whether there is something to wait for. */
public sealed interface QueuedEmail {

  /** It is in the outbox. */
  record Queued(UUID message) implements QueuedEmail {}

  /** Nothing is going to be sent. */
  record Refused(String reason) implements QueuedEmail {}
}
