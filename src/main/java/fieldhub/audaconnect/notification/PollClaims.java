package fieldhub.audaconnect.notification;

import fieldhub.audaconnect.connection.CallProblem;
import fieldhub.audaconnect.connection.Sites;
import fieldhub.audaconnect.orderstatus.OrderReads;
import fieldhub.audaconnect.subscription.Subscription;
import fieldhub.audaconnect.subscription.Subscriptions;
import fieldhub.platform.alert.Alerts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The beginning and the end of polls, each one transaction. Between them stands that one is under
 * way: whoever finds that left behind knows that AudaConnect may have removed what never came here,
 * and has all open orders read.
 */
@ApplicationScoped
public class PollClaims {

  /** After so long without a good poll notifications may have gone by (contract audaconnect 8). */
  private static final Duration OUTAGE = Duration.ofHours(24);

  @Inject private PollStore store;
  @Inject private PollSettings settings;
  @Inject private Subscriptions subscriptions;
  @Inject private OrderReads orders;
  @Inject private Sites sites;
  @Inject private Alerts alerts;
  @Inject private PollAlerts pollAlerts;
  @Inject private Clock clock;

  /** The number of a new round. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public long nextFence() {
    return store.nextFence(clock.instant());
  }

  /**
   * Begins polls of the next few sites of a slice.
   *
   * @param slowLast whether those that are slow wait for all others, however late they are
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  List<DuePoll> begin(PollRound round, int slice, boolean slowLast) {
    Instant now = clock.instant();
    Instant slowFirstBefore = slowLast ? Instant.EPOCH : now.minus(settings.interval());
    List<DuePoll> due =
        PollOrder.first(
            store.due(
                round.fence(), slice, now, slowFirstBefore, round.mostMillis(), PollOrder.AT_ONCE));
    if (due.isEmpty()) {
      return due;
    }
    List<String> names = due.stream().map(DuePoll::site).toList();
    store.begin(round.fence(), names, now);
    for (DuePoll each : due) {
      if (each.leftBehind()) {
        orders.wishOpen(each.site(), "a poll that a crash cut off");
        pollAlerts.cutOff(each.site());
      }
    }
    Map<String, Subscription> known = subscriptions.current(names);
    return due.stream().map(it -> it.with(Optional.ofNullable(known.get(it.site())))).toList();
  }

  /** Says of polls that they did not begin after all. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void giveBack(PollRound round, List<DuePoll> polls) {
    store.giveBack(round.fence(), polls.stream().map(DuePoll::site).toList());
  }

  /**
   * Notes what became of a poll, and does what follows from it.
   *
   * @param millis how long its longest call took
   * @throws StaleRoundException when a later round has the site: nothing is noted
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void end(PollRound round, DuePoll poll, PollResult result, long millis) {
    Instant now = clock.instant();
    follow(poll, result); // first the site's own row, as everybody does who changes it
    if (!noted(round, poll, result, millis, now)) {
      throw new StaleRoundException(poll.site());
    }
    pollAlerts.ended(poll, result);
    if (isToldByOrders(poll, result)) {
      orders.wishOpen(poll.site(), "a poll whose answer was lost");
    } else if (result.isGood() && isBackAfterOutage(poll, now)) {
      orders.wishOpen(poll.site(), "the first poll for a day");
    }
  }

  /** At the first poll that may have lost something, and when the last of several is over. */
  private static boolean isToldByOrders(DuePoll poll, PollResult result) {
    return result.isLost() ? poll.lost() == 0 : result.isGood() && poll.lost() > 1;
  }

  private void follow(DuePoll poll, PollResult result) {
    if (result.kind() == PollResult.Kind.LEFT) {
      leave(poll.site(), result.text());
    } else if (result.kind() == PollResult.Kind.TAKEN) {
      alerts.raise("audaconnect.subscription", poll.site(), result.text());
      sites.park(poll.site(), result.text());
    } else if (result.problem().filter(it -> it == CallProblem.FORBIDDEN).isPresent()) {
      sites.park(poll.site(), result.text());
    }
  }

  private void leave(String site, String undone) {
    sites.disconnected(site, undone);
    if (!undone.isEmpty()) {
      alerts.raise(
          "audaconnect.subscription",
          site,
          "The site was disconnected although "
              + undone
              + ". Connect it again and disconnect it later, or end what is left at AudaConnect and"
              + " have the orders read under another site.");
    }
  }

  private boolean noted(
      PollRound round, DuePoll poll, PollResult result, long millis, Instant now) {
    Instant next =
        new PollPlan(settings.interval()).next(poll, result, now, ThreadLocalRandom.current());
    if (result.isNoAttempt()) {
      return store.rested(round.fence(), poll.site(), now, next, result.text());
    }
    return result.isGood()
        ? store.succeeded(round.fence(), poll.site(), now, next, millis, result.correlationId())
        : store.failed(
            round.fence(),
            poll.site(),
            now,
            next,
            millis,
            result.isLost(),
            result.text(),
            result.correlationId());
  }

  /** Also the first one that the hub knows of. */
  private static boolean isBackAfterOutage(DuePoll poll, Instant now) {
    return poll.lastGoodAt().filter(it -> it.isAfter(now.minus(OUTAGE))).isEmpty();
  }
}
