package fieldhub.platform.outbox;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import fieldhub.platform.journey.Journey;
import fieldhub.platform.persistence.Ids;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Claims what is due and settles what was tried, each in a transaction of its own, so that the call
 * between them stands outside any (design, flow D).
 */
@Stateless
@TransactionAttribute(REQUIRES_NEW)
public class OutboxClaims {

  private static final Logger LOG = Logger.getLogger(OutboxClaims.class.getName());

  /** Longer than any channel may take; who holds a claim for longer is taken for dead. */
  private static final Duration CLAIM = Duration.ofMinutes(5);

  @Inject private OutboxStore store;
  @Inject private Journey journey;
  @Inject private Event<Attempted> attempted;
  @Inject private OutboxSettings settings;
  @Inject private Clock clock;

  /** Takes the message that is due longest; those that another node claims are passed over. */
  public Optional<OutboxClaim> claimNext(Due due) {
    Instant now = clock.instant();
    return store.claimNext(due, now, now.plus(CLAIM), Ids.next());
  }

  /**
   * Writes the attempt and the new state.
   *
   * @return false, and nothing is written, when the claim was lost meanwhile
   */
  public boolean settle(OutboxClaim claim, Delivery delivery, Instant startedAt) {
    Instant now = clock.instant();
    OutboxState state = OutboxState.after(delivery.outcome(), settings.isLast(claim.attempt()));
    if (!store.settle(claim, state, now.plus(pause(claim, delivery)), now)) {
      return false;
    }
    record(
        new Attempted(
            Ids.next(),
            claim.message(),
            claim.attempt(),
            claim.lookUp(),
            state,
            delivery,
            startedAt,
            clock.instant()));
    return true;
  }

  /** A first look-up comes as soon as a first retry, further ones with pauses that double. */
  private Duration pause(OutboxClaim claim, Delivery delivery) {
    boolean unknown = delivery.outcome() == Outcome.UNKNOWN;
    Duration wait =
        settings
            .backOff()
            .after(unknown ? claim.lookUp() + 1 : claim.attempt(), ThreadLocalRandom.current());
    return wait.compareTo(delivery.notBefore()) < 0 ? delivery.notBefore() : wait;
  }

  /** Messages whose claim ran out before an outcome was written. */
  public List<UUID> abandoned() {
    return store.abandoned(clock.instant());
  }

  /**
   * A node died between claim and outcome: whether the receiver got the message is unknown, and so
   * it is recorded, as a call that began with the claim.
   *
   * @return false, and nothing is written, when it is settled already
   */
  public boolean settleAbandoned(UUID message) {
    Optional<OutboxStore.Abandoned> taken = store.takeAbandoned(message, clock.instant());
    taken.ifPresent(this::recordAbandoned);
    return taken.isPresent();
  }

  private void recordAbandoned(OutboxStore.Abandoned it) {
    Delivery unknown = new Delivery(Outcome.UNKNOWN, "the node stopped while it was calling");
    LOG.log(Level.WARNING, "outbox {0}: {1}", new Object[] {it.message().id(), unknown.detail()});
    record(
        new Attempted(
            Ids.next(),
            it.message(),
            it.attempt(),
            it.lookUp(),
            OutboxState.UNKNOWN,
            unknown,
            it.claimedUntil().minus(CLAIM),
            clock.instant()));
  }

  private void record(Attempted tried) {
    store.insertAttempt(tried);
    OutboxMessage message = tried.message();
    String event = "outbox." + tried.state().name().toLowerCase(Locale.ROOT);
    journey.record(
        event, message.id().toString(), tried.delivery().detail(), List.of(message.key()));
    attempted.fire(tried);
  }
}
