package fieldhub.platform.outbox;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import fieldhub.platform.journey.Journey;
import fieldhub.platform.persistence.Ids;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Claims what is due and settles what was tried, each in a transaction of its own, so that the call
 * between them stands outside any (design, flow D).
 */
@Stateless
@TransactionAttribute(REQUIRES_NEW)
public class OutboxClaims {

  /** Longer than any channel may take; who holds a claim for longer is taken for dead. */
  private static final Duration CLAIM = Duration.ofMinutes(5);

  @Inject private OutboxStore store;
  @Inject private Journey journey;
  @Inject private OutboxSettings settings;
  @Inject private Clock clock;

  /**
   * Takes at most {@code most} due messages; rows that another node is claiming are passed over.
   */
  public List<OutboxClaim> claimDue(int most) {
    Instant now = clock.instant();
    return store.claimDue(now, now.plus(CLAIM), Ids.next(), most);
  }

  /** Writes the attempt and the new state; without effect when the claim was lost meanwhile. */
  public void settle(OutboxClaim claim, Delivery delivery, Instant startedAt) {
    Instant now = clock.instant();
    boolean last = settings.isLast(claim.attempt());
    OutboxState state = OutboxState.after(delivery.outcome(), last);
    Instant next = now.plus(settings.waitAfter(claim.attempt()));
    if (store.settle(claim, state, next, now)) {
      store.insertAttempt(claim.message().id(), claim.attempt(), delivery, startedAt, now);
      journey.record(
          "outbox." + state.name().toLowerCase(Locale.ROOT),
          claim.message().id().toString(),
          delivery.detail(),
          List.of(claim.message().key()));
    }
  }

  /**
   * A node died between claim and outcome: whether the receiver got the message is unknown, and so
   * it is recorded.
   */
  public void settleAbandoned() {
    Instant now = clock.instant();
    Delivery unknown = new Delivery(Outcome.UNKNOWN, "the node stopped while it was sending");
    for (OutboxStore.Abandoned message : store.takeAbandoned(now)) {
      store.insertAttempt(message.id(), message.attempt(), unknown, now, now);
    }
  }
}
