package fieldhub.audaconnect.notification;

import fieldhub.audaconnect.connection.AudaConnect;
import fieldhub.audaconnect.connection.CallFailedException;
import fieldhub.audaconnect.connection.CallProblem;
import fieldhub.audaconnect.orderstatus.OrderReads;
import fieldhub.audaconnect.subscription.Subscription;
import fieldhub.platform.inbox.InboxTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The last polls of a site that is being disconnected (contract audaconnect 6.3 and 9): until
 * nothing waits there, and what came is applied; then its subscription is ended, if the hub may.
 */
@ApplicationScoped
class LeavingSite {

  private static final Logger LOG = Logger.getLogger(LeavingSite.class.getName());

  /** For so long what came is waited for; orders that are read later are read by nobody. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  @Inject private AudaConnect audaConnect;
  @Inject private InboxTrail inbox;
  @Inject private OrderReads orders;
  @Inject private Clock clock;

  /** What a good poll of such a site means. */
  PollResult next(DuePoll poll, PollResult read) throws CallFailedException {
    if (read.kind() != PollResult.Kind.EMPTY) {
      return read;
    }
    if (isWaitedFor(poll)) {
      return PollResult.good(PollResult.Kind.DRAINING, read.correlationId());
    }
    Optional<Subscription> ours = poll.subscription().filter(Subscription::createdByHub);
    if (ours.isPresent()) {
      audaConnect.unsubscribe(poll.site(), ours.get().id());
    }
    return PollResult.good(PollResult.Kind.LEFT, read.correlationId());
  }

  /** A site without a subscription has nothing to fetch. */
  PollResult ended(DuePoll poll) {
    return PollResult.good(isWaitedFor(poll) ? PollResult.Kind.DRAINING : PollResult.Kind.LEFT, "");
  }

  /** Without tokens that AudaConnect takes there is nothing to fetch it with. */
  PollResult failed(DuePoll poll, CallFailedException failure) {
    if (failure.problem() == CallProblem.NEEDS_RECONNECT) {
      LOG.log(
          Level.WARNING,
          "Site {0} is disconnected without its last notifications: {1}",
          new Object[] {poll.site(), failure.getMessage()});
      return PollResult.good(PollResult.Kind.LEFT, failure.correlationId());
    }
    return PollResult.failed(failure);
  }

  private boolean isWaitedFor(DuePoll poll) {
    long messages = poll.subscription().map(it -> inbox.unfinished(Sources.of(it.id()))).orElse(0L);
    long reads = orders.waiting(poll.site());
    if (messages + reads == 0) {
      return false;
    }
    if (clock.instant().isBefore(poll.stateSince().plus(PATIENCE))) {
      return true;
    }
    LOG.log(
        Level.WARNING,
        "Site {0} is disconnected although {1} messages and {2} orders still wait",
        new Object[] {poll.site(), messages, reads});
    return false;
  }
}
