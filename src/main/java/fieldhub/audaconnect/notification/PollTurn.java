package fieldhub.audaconnect.notification;

import fieldhub.audaconnect.connection.Answer;
import fieldhub.audaconnect.connection.AudaConnect;
import fieldhub.audaconnect.connection.CallFailedException;
import fieldhub.audaconnect.connection.CallProblem;
import fieldhub.audaconnect.subscription.EnsureSubscription;
import fieldhub.audaconnect.subscription.NoSubscriptionException;
import fieldhub.audaconnect.subscription.Subscription;
import fieldhub.audaconnect.subscription.Subscriptions;
import fieldhub.platform.inbox.InboxTrail;
import fieldhub.platform.persistence.LockCollisions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * One poll of one site (contract audaconnect 8): what waits goes into the inbox as it came, and as
 * long as answers are full and bring something new, the next one is fetched at once. Outside any
 * transaction.
 */
@ApplicationScoped
class PollTurn {

  private static final Logger LOG = Logger.getLogger(PollTurn.class.getName());
  private static final int FULL = 100;
  private static final int MOST_ANSWERS = 20;

  /** Then the other sites of the slice have their turn; the rest is due at once. */
  private static final long MOST_NANOS = Duration.ofSeconds(20).toNanos();

  @Inject private AudaConnect audaConnect;
  @Inject private EnsureSubscription ensure;
  @Inject private Subscriptions subscriptions;
  @Inject private AnswerKeeper keeper;
  @Inject private NotificationId ids;
  @Inject private InboxTrail inbox;
  @Inject private LeavingSite leaving;
  @Inject private PollClaims claims;
  @Inject private PollMeters meters;

  /**
   * Polls a site whose poll has begun, and notes its end.
   *
   * @return how many milliseconds its longest call took
   * @throws StaleRoundException when a later round has it
   */
  long take(PollRound round, DuePoll poll) {
    CallTimes times = new CallTimes();
    PollResult result = result(round, poll, times);
    meters.polled(result, times.total());
    LockCollisions.outlast(
        () -> {
          claims.end(round, poll, result, times.longestMillis());
          return result;
        });
    return times.longestMillis();
  }

  private PollResult result(PollRound round, DuePoll poll, CallTimes times) {
    try {
      if (poll.isLeaving() && poll.subscription().isEmpty()) {
        return leaving.ended(poll);
      }
      PollResult read = read(round, poll, subscription(poll), times);
      return poll.isLeaving() ? leaving.next(poll, read) : read;
    } catch (CallFailedException e) {
      return poll.isLeaving() ? leaving.failed(poll, e) : PollResult.failed(e);
    } catch (NoSubscriptionException e) {
      return PollResult.taken(e.getMessage());
    } catch (RuntimeException e) {
      // One site's trouble must not end the slice; and what was read is in doubt.
      LOG.log(Level.WARNING, "Polling site " + poll.site() + " failed unexpectedly", e);
      return PollResult.failed(
          new CallFailedException(
              CallProblem.UNKNOWN, "the poll failed unexpectedly, see the log", Duration.ZERO));
    }
  }

  private Subscription subscription(DuePoll poll)
      throws CallFailedException, NoSubscriptionException {
    return poll.subscription().isPresent() ? poll.subscription().get() : ensure.of(poll.site());
  }

  private PollResult read(PollRound round, DuePoll poll, Subscription subscription, CallTimes times)
      throws CallFailedException, NoSubscriptionException {
    try {
      return readAll(round, poll, subscription.id(), times);
    } catch (CallFailedException e) {
      if (e.problem() != CallProblem.NOT_FOUND) {
        throw e;
      }
      subscriptions.ended(poll.site(), subscription.id() + " is not known to AudaConnect any more");
      if (poll.isLeaving()) {
        return PollResult.good(PollResult.Kind.EMPTY, e.correlationId());
      }
    }
    return readAll(round, poll, ensure.of(poll.site()).id(), times);
  }

  private PollResult readAll(PollRound round, DuePoll poll, UUID subscription, CallTimes times)
      throws CallFailedException {
    Set<String> seen = new HashSet<>();
    boolean news = false;
    long began = System.nanoTime();
    for (int answers = 1; ; answers++) {
      Answer answer = times.measured(() -> audaConnect.notifications(poll.site(), subscription));
      if (AnswerKeeper.isEmpty(answer.body())) {
        return PollResult.good(
            news ? PollResult.Kind.KEPT : PollResult.Kind.EMPTY, answer.correlationId());
      }
      List<String> told = ids(subscription, NotificationArray.elementsIfAny(answer.body()));
      news |= !inbox.hasAll(Sources.of(subscription), told);
      keeper.keep(subscription, answer);
      if (told.isEmpty()) {
        throw unreadable(answer);
      }
      if (told.size() < FULL || !seen.addAll(told)) {
        // A leaving site is done when AudaConnect only repeats itself.
        return PollResult.good(
            news || !poll.isLeaving() ? PollResult.Kind.KEPT : PollResult.Kind.EMPTY,
            answer.correlationId());
      }
      boolean spent = System.nanoTime() - began > MOST_NANOS;
      if (answers == MOST_ANSWERS || spent || !round.goesOn()) {
        return PollResult.good(
            news ? PollResult.Kind.MORE : PollResult.Kind.KEPT, answer.correlationId());
      }
    }
  }

  private List<String> ids(UUID subscription, List<byte[]> elements) {
    return elements.stream().map(it -> ids.of(subscription, it)).toList();
  }

  /** Whatever it should have told may be removed, as with an answer that never came. */
  private static CallFailedException unreadable(Answer answer) {
    return new CallFailedException(
        CallProblem.UNKNOWN,
        "the answer is no list of notifications; it is kept in the inbox",
        Duration.ZERO,
        answer.correlationId());
  }
}
