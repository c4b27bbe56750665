package fieldhub.audaconnect.notification;

import fieldhub.audaconnect.connection.Answer;
import fieldhub.audaconnect.connection.AudaConnect;
import fieldhub.audaconnect.connection.CallFailedException;
import fieldhub.audaconnect.connection.CallProblem;
import fieldhub.audaconnect.subscription.EnsureSubscription;
import fieldhub.audaconnect.subscription.Subscription;
import fieldhub.audaconnect.subscription.Subscriptions;
import fieldhub.audaconnect.subscription.TopicTakenException;
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
    } catch (TopicTakenException e) {
      return PollResult.taken(e.getMessage());
    } catch (RuntimeException e) {
      // One site's trouble must not end the slice; and what was read is in doubt.
      LOG.log(Level.WARNING, "Polling site " + poll.site() + " failed unexpectedly", e);
      return PollResult.failed(
          new CallFailedException(
              CallProblem.UNKNOWN, "the poll failed unexpectedly, see the log", Duration.ZERO));
    }
  }

  private Subscription subscription(DuePoll poll) throws CallFailedException, TopicTakenException {
    return poll.subscription().isPresent() ? poll.subscription().get() : ensure.of(poll.site());
  }

  private PollResult read(PollRound round, DuePoll poll, Subscription subscription, CallTimes times)
      throws CallFailedException, TopicTakenException {
    try {
      return readAll(round, poll.site(), subscription.id(), times);
    } catch (CallFailedException e) {
      if (e.problem() != CallProblem.NOT_FOUND) {
        throw e;
      }
      subscriptions.ended(poll.site(), subscription.id() + " is not known to AudaConnect any more");
      if (poll.isLeaving()) {
        return PollResult.good(PollResult.Kind.EMPTY, e.correlationId());
      }
    }
    return readAll(round, poll.site(), ensure.of(poll.site()).id(), times);
  }

  private PollResult readAll(PollRound round, String site, UUID subscription, CallTimes times)
      throws CallFailedException {
    Set<String> seen = new HashSet<>();
    long began = System.nanoTime();
    for (int answers = 1; ; answers++) {
      Answer answer = times.measured(() -> audaConnect.notifications(site, subscription));
      if (AnswerKeeper.isEmpty(answer.body())) {
        return PollResult.good(
            answers == 1 ? PollResult.Kind.EMPTY : PollResult.Kind.KEPT, answer.correlationId());
      }
      keeper.keep(subscription, answer);
      List<byte[]> told = NotificationArray.elementsIfAny(answer.body());
      boolean more =
          told.size() >= FULL
              && seen.addAll(told.stream().map(it -> ids.of(subscription, it)).toList());
      if (!more) {
        return PollResult.good(PollResult.Kind.KEPT, answer.correlationId());
      }
      boolean spent = System.nanoTime() - began > MOST_NANOS;
      if (answers == MOST_ANSWERS || spent || !round.goesOn()) {
        return PollResult.good(PollResult.Kind.MORE, answer.correlationId());
      }
    }
  }
}
