package fieldhub.audaconnect.orderstatus;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import fieldhub.audaconnect.connection.AudaConnect;
import fieldhub.audaconnect.connection.CallFailedException;
import fieldhub.audaconnect.connection.CallProblem;
import fieldhub.parts.inpart.Fetch;
import fieldhub.parts.inpart.InpartOrder;
import fieldhub.parts.inpart.InpartOrders;
import fieldhub.parts.inpart.InpartReading;
import fieldhub.platform.alert.Alerts;
import fieldhub.platform.journey.Journey;
import fieldhub.platform.journey.JourneyKeys;
import fieldhub.platform.journey.KeyKind;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Claims orders that are to be read and applies what came of it, each in a transaction of its own,
 * so that the call between them stands outside any.
 */
@Stateless
@PermitAll
@TransactionAttribute(REQUIRES_NEW)
public class OrderReadClaims {

  /** An order could not be read and a person must look; its subject is the order's id. */
  static final String ALERT = "audaconnect.order";

  /** Orders of a site could not be read because AudaConnect forbids it; its subject is the site. */
  static final String FORBIDDEN = "audaconnect.order-forbidden";

  private static final String MISMATCH = "audaconnect.mismatch";

  @Inject private OrderClaimStore store;
  @Inject private AudaConnect audaConnect;
  @Inject private OrderCalls calls;
  @Inject private OrderReadStore wishes;
  @Inject private InpartOrders orders;
  @Inject private OrderReadSettings settings;
  @Inject private Alerts alerts;
  @Inject private Journey journey;
  @Inject private Clock clock;

  /**
   * Takes the order that is due longest; those that another node reads are passed over, and those
   * of sites that are left alone for now.
   *
   * @param notOf sites of which enough are read already
   */
  public Optional<OrderClaim> claimNext(Set<String> notOf) {
    Set<String> none = new HashSet<>(notOf);
    none.addAll(audaConnect.resting());
    return store.claimNext(none, clock.instant());
  }

  /**
   * The fetch begins.
   *
   * @return the database's time; empty when the claim was lost, and then nothing is to be fetched
   */
  public Optional<Instant> begin(OrderClaim claim) {
    return store.begin(claim);
  }

  /** This node still reads these. */
  public void extend(Collection<OrderClaim> claims) {
    store.extend(claims);
  }

  /**
   * Puts the answer in the place of what was known; an answer without the order that was asked for
   * is a 404.
   *
   * @param fetchedAt when the call began, as {@link #begin} said
   * @return false, and nothing is stored, when the claim was lost meanwhile
   */
  public boolean apply(
      OrderClaim claim, OrderAnswer answer, String correlationId, Instant fetchedAt) {
    Optional<Long> wished = store.hold(claim);
    if (wished.isEmpty()) {
      return false;
    }
    calls.succeeded(claim, correlationId, fetchedAt);
    orders.take(
        answer.orders(),
        new Fetch(claim.site(), settings.currency(), claim.toldBy(), claim.toldAt(), fetchedAt));
    List<InpartOrder> others = ofOtherSites(claim, answer);
    if (!answer.tellsOf(claim.order())) {
      String text = "AudaConnect's answer does not hold the order";
      settleFailed(claim, wished.get(), missing(text, correlationId));
    } else if (wished.get() > claim.wished()) {
      store.again(claim, null, correlationId, clock.instant());
    } else {
      store.done(claim, correlationId);
    }
    if (answer.tellsOf(claim.order()) && claim.failures().last().isPresent()) {
      alerts.settle(ALERT, claim.order().toString());
    }
    if (answer.tellsOf(claim.order())) {
      alerts.settle(FORBIDDEN, claim.site());
    }
    others.forEach(it -> keep(it, claim));
    return true;
  }

  /**
   * Has it tried again later, or parks it with an alert.
   *
   * @return false, and nothing is stored, when the claim was lost meanwhile
   */
  public boolean fail(OrderClaim claim, CallFailedException failure) {
    Optional<Long> wished = store.hold(claim);
    wished.ifPresent(
        times -> {
          calls.failed(claim, failure, clock.instant());
          settleFailed(claim, times, failure);
        });
    return wished.isPresent();
  }

  private List<InpartOrder> ofOtherSites(OrderClaim claim, OrderAnswer answer) {
    return answer.orders().stream()
        .map(InpartReading::orderId)
        .distinct()
        .sorted()
        .flatMap(it -> orders.find(it).stream())
        .filter(it -> !it.site().equals(claim.site()))
        .toList();
  }

  /** Another site's order stays with that one, and is read for it when somebody told of it. */
  private void keep(InpartOrder other, OrderClaim claim) {
    UUID order = other.reading().orderId();
    String what =
        "Inpart order %s of site %s was told to site %s as well"
            .formatted(order, other.site(), claim.site());
    alerts.raise(
        MISMATCH,
        claim.site(),
        what
            + ". It stays with the first one, and nothing of what the other one was told of it is"
            + " kept. Check which logins the two sites are connected with.");
    JourneyKeys keys = new JourneyKeys();
    keys.add(KeyKind.PARTS_ORDER, order.toString());
    keys.add(KeyKind.SITE, other.site());
    keys.add(KeyKind.SITE, claim.site());
    journey.record("inpart-order.mismatch", order.toString(), what, keys.found());
    if (order.equals(claim.order())) {
      wishes.wish(other.site(), List.of(order), claim.toldBy(), clock.instant());
    }
  }

  private void settleFailed(OrderClaim claim, long wished, CallFailedException failure) {
    Instant now = clock.instant();
    NextRead next =
        NextRead.after(
            failure.problem(),
            claim.failures(),
            failure.patience(),
            now,
            ThreadLocalRandom.current());
    boolean decided = next.pause().isEmpty() || failure.problem() == CallProblem.NOT_FOUND;
    if (decided && wished > claim.wished()) {
      store.again(claim, failure.getMessage(), failure.correlationId(), now);
      return;
    }
    store.failed(claim, next, failure.getMessage(), failure.correlationId(), now);
    if (next.pause().isEmpty()) {
      park(claim, failure);
    }
  }

  private void park(OrderClaim claim, CallFailedException failure) {
    String order = claim.order().toString();
    String why = failure.getMessage().replaceAll("\\.+$", "");
    boolean forbidden = failure.problem() == CallProblem.FORBIDDEN;
    String next =
        forbidden
            ? ". The site's other orders may be concerned as well: see its scopes at AudaConnect (BMS.PartsOrders). Then retry those under /operations/audaconnect/order-reads?state=PARKED&site="
                + claim.site()
            : ". When the cause is gone, retry it under /operations/audaconnect/order-reads";
    alerts.raise(
        forbidden ? FORBIDDEN : ALERT,
        forbidden ? claim.site() : order,
        "Inpart order %s of site %s (told by %s) could not be read and is not tried again: %s. What was read before is kept"
                .formatted(order, claim.site(), claim.toldBy(), why)
            + next);
    JourneyKeys keys = new JourneyKeys();
    keys.add(KeyKind.PARTS_ORDER, order);
    keys.add(KeyKind.SITE, claim.site());
    journey.record("inpart-order.read-parked", order, why, keys.found());
  }

  private static CallFailedException missing(String text, String correlationId) {
    return new CallFailedException(CallProblem.NOT_FOUND, text, Duration.ZERO, correlationId);
  }
}
