package fieldhub.cases.completedemail;

import fieldhub.platform.outbox.Outbox;
import fieldhub.platform.outbox.Progress;
import fieldhub.platform.persistence.LockCollisions;
import fieldhub.platform.security.ApiCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;

/**
 * Sends a case's final e-mail and waits for the mail server's word, outside any transaction
 * (contract serviceorderhub 5.1; design, flow D).
 */
@ApplicationScoped
public class SendCompletedEmail {

  private static final Duration PATIENCE = Duration.ofSeconds(8);

  /** Each holds a thread of the server; who comes when all are taken is told how it stands. */
  private static final int MOST_WAITING = 64;

  private final QueueCompletedEmail queue;
  private final Outbox outbox;
  private final Semaphore waiting = new Semaphore(MOST_WAITING);

  @Inject
  public SendCompletedEmail(QueueCompletedEmail queue, Outbox outbox) {
    this.queue = queue;
    this.outbox = outbox;
  }

  /** For the container's proxy. */
  protected SendCompletedEmail() {
    this(null, null);
  }

  /**
   * Sends it, at most once.
   *
   * @param email the receiver; taken from the case if absent
   * @throws fieldhub.platform.http.ProblemException NOT_FOUND for a case that is not the caller's
   */
  public EmailResult send(ApiCaller caller, UUID guid, Optional<String> email) {
    QueuedEmail queued = LockCollisions.outlast(() -> queue.queue(caller, guid, email));
    if (queued instanceof QueuedEmail.Refused refused) {
      return new EmailResult.NotSent(refused.reason());
    }
    return result(progress(((QueuedEmail.Queued) queued).message()));
  }

  private Progress progress(UUID message) {
    if (!waiting.tryAcquire()) {
      return outbox.progress(message);
    }
    try {
      return outbox.await(message, PATIENCE);
    } finally {
      waiting.release();
    }
  }

  private static EmailResult result(Progress progress) {
    return switch (progress.state()) {
      case SENT -> new EmailResult.Sent();
      case REFUSED ->
          new EmailResult.NotSent(
              "The e-mail was refused and will not be sent: " + progress.detail().orElse(""));
      case UNKNOWN ->
          new EmailResult.NotSent(
              "It is not known whether the e-mail was sent: the mail server did not confirm it. It is not"
                  + " sent again by itself; ask the receiver before you ask for it again");
      case SENDING ->
          new EmailResult.NotSent(
              "The e-mail is being sent, but the mail server has not confirmed it yet. There is no need to"
                  + " ask again");
      case WAITING ->
          new EmailResult.NotSent(
              "The mail server could not take the e-mail yet. It is kept and will be sent by itself; there is"
                  + " no need to ask again");
      case PARKED ->
          new EmailResult.NotSent(
              "The mail server could not take the e-mail in %d attempts. It is kept for an operator to decide; you may ask again later"
                  .formatted(progress.attempts()));
      case DISCARDED ->
          new EmailResult.NotSent("The e-mail was taken out by an operator; it will not be sent");
    };
  }
}
