package fieldhub.platform.outbox;

import fieldhub.platform.persistence.LockCollisions;
import fieldhub.platform.work.Places;
import fieldhub.platform.work.Route;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Delivers what is due, as soon as it is queued here, every two seconds on every node and whenever
 * a place becomes free, several messages at once; claims keep the nodes off each other's messages.
 * Messages whose fate is unknown are looked up before they are sent again, where their channel can.
 */
@Singleton
@Startup
@DependsOn("Migration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class OutboxRelay {

  private static final Logger LOG = Logger.getLogger(OutboxRelay.class.getName());

  @Inject private OutboxClaims claims;
  @Inject private Channels channels;
  @Inject private OutboxSettings settings;
  @Inject private Clock clock;

  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  private ManagedExecutorService workers;

  private final AtomicBoolean called = new AtomicBoolean();
  private Places places;

  @PostConstruct
  void open() {
    places = new Places(settings.workers());
  }

  /** A timer method that throws would never fire again (server notes), hence the catch. */
  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  public void deliverDue() {
    settleAbandoned();
    refill();
  }

  /** Each by itself: one that cannot be settled keeps neither the others nor new ones back. */
  private void settleAbandoned() {
    try {
      for (UUID message : claims.abandoned()) {
        settleAbandoned(message);
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Abandoned messages could not be read; tried again in two seconds", e);
    }
  }

  private void settleAbandoned(UUID message) {
    try {
      LockCollisions.outlast(() -> claims.settleAbandoned(message));
    } catch (RuntimeException e) {
      LOG.log(
          Level.WARNING,
          "outbox " + message + ": abandoned and not settled; tried again in two seconds",
          e);
    }
  }

  /** Something new of this node, for which somebody may be waiting. */
  public void queued(@Observes(during = TransactionPhase.AFTER_SUCCESS) Queued some) {
    if (called.compareAndSet(false, true)) {
      try {
        workers.execute(
            () -> {
              called.set(false);
              refill();
            });
      } catch (RejectedExecutionException e) { // the timer will do
        called.set(false);
      }
    }
  }

  /** One at a time, so that what is full does not become more than full. */
  private synchronized void fillPlaces() {
    Optional<OutboxClaim> claim = claims.claimNext(due());
    while (claim.isPresent()) {
      start(claim.get());
      claim = claims.claimNext(due());
    }
  }

  private Due due() {
    Set<Route> closed = new HashSet<>(places.fullRoutes());
    closed.addAll(channels.resting());
    Set<String> closedKinds = places.fullKinds();
    closedKinds.addAll(channels.restingKinds());
    return new Due(channels.lookedUp(), closedKinds, closed);
  }

  private void start(OutboxClaim claim) {
    OutboxMessage message = claim.message();
    Optional<OutboxSender> sender = channels.of(message.kind());
    Route route = message.route();
    places.take(route, sender.map(it -> it.atOnce(message.destination())).orElse(1));
    try {
      workers.execute(
          () -> {
            try {
              deliver(claim, sender);
            } finally {
              places.give(route);
            }
            refill();
          });
    } catch (RejectedExecutionException e) { // the server stops, or is at its limit
      places.give(route);
      Instant now = clock.instant();
      LockCollisions.outlast(
          () -> claims.settle(claim, notCalled(claim, "no worker is free"), now));
      throw e;
    }
  }

  private void refill() {
    try {
      fillPlaces();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "The next outgoing message waits for the timer", e);
    }
  }

  private void deliver(OutboxClaim claim, Optional<OutboxSender> sender) {
    Instant startedAt = clock.instant();
    Delivery delivery =
        claim.isFresh(startedAt)
            ? call(claim, sender)
            : notCalled(claim, "waited too long for a worker");
    try {
      if (!LockCollisions.outlast(() -> claims.settle(claim, delivery, startedAt))) {
        LOG.log(Level.WARNING, "outbox {0}: its claim ran out meanwhile", claim.message().id());
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "outbox " + claim.message().id() + ": its outcome is not stored", e);
    }
    LOG.log(
        delivery.outcome() == Outcome.SUCCEEDED ? Level.INFO : Level.WARNING,
        () ->
            "outbox %s %s for %s, attempt %d%s: %s, %s"
                .formatted(
                    claim.message().kind(),
                    claim.message().id(),
                    claim.message().key().value(),
                    claim.attempt(),
                    claim.isLookUp() ? ", look-up " + claim.lookUp() : "",
                    delivery.outcome(),
                    delivery.detail()));
  }

  /** What was not looked up may still have arrived. */
  private static Delivery notCalled(OutboxClaim claim, String why) {
    return claim.isLookUp()
        ? Delivery.notCalled(Outcome.UNKNOWN, why + "; not looked up")
        : Delivery.notCalled(Outcome.FAILED, why + "; nothing was sent");
  }

  private static Delivery call(OutboxClaim claim, Optional<OutboxSender> sender) {
    if (sender.isEmpty()) {
      return Delivery.notCalled(Outcome.FAILED, "no channel of this kind is installed");
    }
    try {
      return claim.isLookUp()
          ? sender.get().lookUp(claim.message())
          : sender.get().send(claim.message());
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Channel " + claim.message().kind() + " failed unexpectedly", e);
      return new Delivery(Outcome.UNKNOWN, "the channel failed unexpectedly, see the log");
    }
  }
}
