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

/**
 * The last polls of a site that is being disconnected (contract audaconnect 6.3 and 9): until
 * nothing waits there, and what came is applied; then its subscription is ended, if the hub may.
 */
@ApplicationScoped
class LeavingSite {

  /** For so long it is fetched and waited for; orders that are read later are read by nobody. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final AudaConnect audaConnect;
  private final InboxTrail inbox;
  private final OrderReads orders;
  private final Clock clock;

  @Inject
  LeavingSite(AudaConnect audaConnect, InboxTrail inbox, OrderReads orders, Clock clock) {
    this.audaConnect = audaConnect;
    this.inbox = inbox;
    this.orders = orders;
    this.clock = clock;
  }

  /** For the container's proxy. */
  protected LeavingSite() {
    this(null, null, null, null);
  }

  /** What a good poll of such a site means. */
  PollResult next(DuePoll poll, PollResult read) throws CallFailedException {
    String open = open(poll, read);
    if (!open.isEmpty() && isPatient(poll)) {
      return read.kind() == PollResult.Kind.EMPTY
          ? PollResult.good(PollResult.Kind.DRAINING, read.correlationId())
          : read;
    }
    Optional<Subscription> ours = poll.subscription().filter(Subscription::createdByHub);
    if (ours.isPresent()) {
      audaConnect.unsubscribe(poll.site(), ours.get().id());
    }
    return PollResult.left(open, read.correlationId());
  }

  /** A site without a subscription has nothing to fetch. */
  PollResult ended(DuePoll poll) {
    String open = applying(poll);
    return open.isEmpty() || !isPatient(poll)
        ? PollResult.left(open, "")
        : PollResult.good(PollResult.Kind.DRAINING, "");
  }

  /**
   * Without tokens that AudaConnect takes, or where it forbids it, there is nothing to fetch with;
   * other failures may pass.
   */
  PollResult failed(DuePoll poll, CallFailedException failure) {
    boolean hopeless =
        failure.problem() == CallProblem.NEEDS_RECONNECT
            || failure.problem() == CallProblem.FORBIDDEN;
    if (!hopeless && isPatient(poll)) {
      return PollResult.failed(failure);
    }
    return PollResult.left(
        "its last notifications were not fetched and its subscription was not ended: "
            + failure.getMessage(),
        failure.correlationId());
  }

  private boolean isPatient(DuePoll poll) {
    return clock.instant().isBefore(poll.stateSince().plus(PATIENCE));
  }

  /** What is not done yet, in words; empty when all is. */
  private String open(DuePoll poll, PollResult read) {
    return read.kind() == PollResult.Kind.EMPTY
        ? applying(poll)
        : "AudaConnect still told something new";
  }

  private String applying(DuePoll poll) {
    long messages = poll.subscription().map(it -> inbox.unfinished(Sources.of(it.id()))).orElse(0L);
    long reads = orders.waiting(poll.site());
    return messages + reads == 0
        ? ""
        : messages + " messages were not applied and " + reads + " orders not read";
  }
}
