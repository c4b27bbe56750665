package fieldhub.platform.outbox;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Delivers what is due, every two seconds on every node; claims keep the nodes off each other's
 * messages.
 */
@Singleton
@Startup
@DependsOn("Migration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class OutboxRelay {

  private static final Logger LOG = Logger.getLogger(OutboxRelay.class.getName());
  private static final int ONE_ROUND = 100;

  @Inject private OutboxClaims claims;
  @Inject private Clock clock;
  @Inject @Any private Instance<OutboxSender> senders;

  private final AtomicBoolean running = new AtomicBoolean();

  /** A timer method that throws would never fire again (server notes), hence the catch. */
  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  public void deliverDue() {
    if (!running.compareAndSet(false, true)) {
      return;
    }
    try {
      claims.settleAbandoned();
      // One at a time: the claim's time is that of one delivery.
      for (int i = 0; i < ONE_ROUND; i++) {
        Optional<OutboxClaim> due = claims.claimNext();
        if (due.isEmpty()) {
          return;
        }
        deliver(due.get());
      }
    } catch (RuntimeException e) {
      LOG.log(
          Level.WARNING,
          "Outgoing messages could not be read or settled; tried again in two seconds",
          e);
    } finally {
      running.set(false);
    }
  }

  private void deliver(OutboxClaim claim) {
    Instant startedAt = clock.instant();
    Delivery delivery = send(claim.message());
    if (!claims.settle(claim, delivery, startedAt)) {
      LOG.log(Level.WARNING, "outbox {0}: its claim ran out meanwhile", claim.message().id());
    }
    LOG.log(
        delivery.outcome() == Outcome.SUCCEEDED ? Level.INFO : Level.WARNING,
        () ->
            "outbox %s %s for %s, attempt %d: %s, %s"
                .formatted(
                    claim.message().kind(),
                    claim.message().id(),
                    claim.message().key().value(),
                    claim.attempt(),
                    delivery.outcome(),
                    delivery.detail()));
  }

  private Delivery send(OutboxMessage message) {
    for (OutboxSender sender : senders) {
      if (sender.kind().equals(message.kind())) {
        try {
          return sender.send(message);
        } catch (RuntimeException e) {
          LOG.log(Level.WARNING, "Channel " + message.kind() + " failed unexpectedly", e);
          return new Delivery(Outcome.UNKNOWN, "the channel failed unexpectedly, see the log");
        }
      }
    }
    return new Delivery(Outcome.FAILED, "no channel of this kind is installed");
  }
}
