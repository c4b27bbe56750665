package fieldhub.audaconnect.notification;

import fieldhub.audaconnect.connection.Answer;
import fieldhub.audaconnect.connection.CallFailedException;
import fieldhub.audaconnect.connection.CallProblem;
import fieldhub.platform.inbox.Inbox;
import fieldhub.platform.inbox.InboxUnavailableException;
import fieldhub.platform.inbox.Incoming;
import fieldhub.platform.persistence.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Brings what AudaConnect answered into the inbox, unread: it may exist nowhere else any more. */
@ApplicationScoped
class AnswerKeeper {

  private static final Logger LOG = Logger.getLogger(AnswerKeeper.class.getName());
  private static final Duration PAUSE = Duration.ofSeconds(1);
  static final int MOST_TRIES = 120;

  private final Inbox inbox;
  private final Duration pause;

  @Inject
  AnswerKeeper(Inbox inbox) {
    this(inbox, PAUSE);
  }

  AnswerKeeper(Inbox inbox, Duration pause) {
    this.inbox = inbox;
    this.pause = pause;
  }

  /** For the container's proxy. */
  protected AnswerKeeper() {
    this(null);
  }

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
   * Stores an answer; tries for a while when the inbox cannot take it, also when the round is over
   * meanwhile: storing needs no lease. The same bytes are the same message, since every
   * notification in them would be known already.
   *
   * @throws CallFailedException UNKNOWN when it could not be stored: it is lost
   */
  void keep(UUID subscription, Answer answer) throws CallFailedException {
    String id = "answer-" + HexFormat.of().formatHex(Sha256.of(answer.body()));
    Incoming message = new Incoming(Sources.of(subscription), id, Sources.ANSWER, answer.body());
    boolean interrupted = false;
    try {
      for (int tries = 1; ; tries++) {
        try {
          inbox.accept(message);
          return;
        } catch (InboxUnavailableException e) {
          if (tries == MOST_TRIES) {
            LOG.log(Level.SEVERE, "An answer of AudaConnect could not be stored and is lost", e);
            throw lost(answer);
          }
          interrupted |= isInterruptedIn(pause);
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static CallFailedException lost(Answer answer) {
    return new CallFailedException(
        CallProblem.UNKNOWN,
        "an answer of " + answer.body().length + " bytes could not be stored",
        Duration.ZERO,
        answer.correlationId());
  }

  /** Pauses; who is interrupted tries on all the same, for the answer is nowhere else. */
  private static boolean isInterruptedIn(Duration pause) {
    try {
      Thread.sleep(pause.toMillis());
      return false;
    } catch (InterruptedException e) {
      return true;
    }
  }
}
