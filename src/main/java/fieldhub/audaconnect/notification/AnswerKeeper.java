package fieldhub.audaconnect.notification;

import fieldhub.audaconnect.connection.Answer;
import fieldhub.audaconnect.connection.CallFailedException;
import fieldhub.audaconnect.connection.CallProblem;
import fieldhub.platform.inbox.Inbox;
import fieldhub.platform.inbox.InboxUnavailableException;
import fieldhub.platform.inbox.Incoming;
import fieldhub.platform.persistence.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Brings what AudaConnect answered into the inbox, unread: it may exist nowhere else any more. */
@ApplicationScoped
class AnswerKeeper {

  private static final Logger LOG = Logger.getLogger(AnswerKeeper.class.getName());
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final int MOST_TRIES = 120;

  @Inject private Inbox inbox;

  /** Whether nothing waited: no body, blanks, or an empty array (contract audaconnect 6.4). */
  static boolean isEmpty(byte[] body) {
    int meaning = 0;
    for (byte each : body) {
      boolean blank = each == ' ' || each == '\t' || each == '\r' || each == '\n';
      if (!blank) {
        boolean bracket = (meaning == 0 && each == '[') || (meaning == 1 && each == ']');
        if (!bracket) {
          return false;
        }
        meaning++;
      }
    }
    return meaning != 1;
  }

  /**
   * Stores an answer; tries for a while when the inbox cannot take it.
   *
   * @throws CallFailedException UNKNOWN when it could not be stored: it is lost
   */
  void keep(PollRound round, UUID subscription, Answer answer) throws CallFailedException {
    Incoming message =
        new Incoming(
            Sources.of(subscription), Ids.next().toString(), Sources.ANSWER, answer.body());
    for (int tries = 1; ; tries++) {
      try {
        inbox.accept(message);
        return;
      } catch (InboxUnavailableException e) {
        if (tries == MOST_TRIES || !round.pause(PAUSE)) {
          LOG.log(Level.SEVERE, "An answer of AudaConnect could not be stored and is lost", e);
          throw new CallFailedException(
              CallProblem.UNKNOWN,
              "an answer of " + answer.body().length + " bytes could not be stored",
              Duration.ZERO,
              answer.correlationId());
        }
      }
    }
  }
}
