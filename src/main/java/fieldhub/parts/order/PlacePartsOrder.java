package fieldhub.parts.order;

import fieldhub.parts.order.PartsRequestOutcome.SourcedParts;
import fieldhub.parts.stock.Reservations;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Orders parts for a work order: reserves from depots, asks suppliers for the rest, one order per
 * source, all in one transaction (contract servicemobility 2).
 */
@Stateless
public class PlacePartsOrder {

  @Inject private PartsRequestStore requests;
  @Inject private FulfilmentPlanner planner;
  @Inject private Reservations reservations;
  @Inject private PartsOrderStore orders;
  @Inject private PartsJourney journey;
  @Inject private SupplierMail mail;
  @Inject private SupplierOrders supplierOrders;
  @Inject private PartsOrderingSettings settings;
  @Inject private Clock clock;

  /**
   * Places the orders, or repeats the answer when the same request was answered a moment ago. What
   * cannot be ordered is in the answer, never an exception. Parallel requests may collide on locks:
   * the caller repeats the call then ({@link fieldhub.platform.persistence.LockCollisions}).
   */
  public PartsRequestOutcome place(PartsRequest request) {
    // Read before the first lock: JPA reads on a connection of its own, and whoever holds a lock
    // must not wait for another one that only those who wait for the lock could give back.
    return place(request, options(request));
  }

  /** What {@link #place(PartsRequest, FulfilmentOptions)} needs; locks nothing. */
  public FulfilmentOptions options(PartsRequest request) {
    return planner.options(request);
  }

  /**
   * Places the orders in a transaction that locks something else before, for instance what the
   * parts are for; else like {@link #place(PartsRequest)}.
   *
   * @param options read before the first lock, for the same parts
   */
  public PartsRequestOutcome place(PartsRequest request, FulfilmentOptions options) {
    Instant now = clock.instant();
    String fingerprint = RequestFingerprint.of(request);
    Optional<PartsRequestOutcome> given =
        requests.claim(fingerprint, now, now.minus(settings.repeatWindow()));
    if (given.isPresent()) {
      return given.get();
    }
    FulfilmentPlan plan = planner.planLocked(request, options);
    if (!plan.refused().isEmpty()) {
      journey.refused(request, plan.refused());
    }
    if (plan.ordersNothing(settings.allOrNothing())) {
      requests.forget(fingerprint);
      return plan.refusal();
    }
    PartsRequestOutcome outcome = plan.outcome(place(request, plan, now));
    requests.keep(fingerprint, outcome);
    return outcome;
  }

  private List<SourcedParts> place(PartsRequest request, FulfilmentPlan plan, Instant now) {
    reservations.reserve(plan.reserved());
    List<PartsOrder> placed = new ArrayList<>();
    List<SourcedParts> answers = new ArrayList<>();
    plan.bySource()
        .forEach(
            (source, lines) -> {
              PartsOrder order = new PartsOrder(orders.nextNumber(), request, source, lines, now);
              orders.add(order);
              mail.announce(order, source);
              supplierOrders.announce(order, request.site(), lines, source);
              placed.add(order);
              answers.add(
                  SourcedParts.of(
                      order.partOrderNum(),
                      order.estimatedDelivery(),
                      lines,
                      PartStatusText.ORDERED));
            });
    journey.placed(placed);
    return answers;
  }
}
