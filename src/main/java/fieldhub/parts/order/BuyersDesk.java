package fieldhub.parts.order;

import fieldhub.parts.stock.Reservations;
import fieldhub.parts.stock.StockKey;
import fieldhub.platform.audit.Audit;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * What people do with orders after they were placed. The audit row commits with the action. An
 * action may be repeated: the second time changes nothing.
 */
@Stateless
public class BuyersDesk {

  @Inject private PartsOrderStore orders;
  @Inject private Reservations reservations;
  @Inject private SupplierOrders supplierOrders;
  @Inject private PartsJourney journey;
  @Inject private Audit audit;
  @Inject private Clock clock;

  /**
   * What an action led to.
   *
   * @param changed false when it had been done before
   */
  public record Result(PartsOrder order, boolean changed) {}

  /**
   * The supplier accepts the order for that date.
   *
   * @throws ProblemException NOT_FOUND for an unknown order; CONFLICT for a depot's, a cancelled or
   *     an otherwise confirmed one
   */
  public Result confirm(String partOrderNum, Instant delivery, String who) {
    return act(
        locked(partOrderNum),
        new DeskAction(who, clock.instant(), "confirmed"),
        (order, action) -> order.confirm(delivery, action));
  }

  /**
   * The supplier delivers at another time.
   *
   * @throws ProblemException NOT_FOUND for an unknown order; CONFLICT for a depot's or a cancelled
   *     one
   */
  public Result changeDate(String partOrderNum, Instant delivery, String who) {
    return act(
        locked(partOrderNum),
        new DeskAction(who, clock.instant(), "date changed"),
        (order, action) -> order.changeDate(delivery, action));
  }

  /**
   * Nothing comes of the order; what a depot reserved for it is available again, and what has not
   * reached a supplier's system is not sent any more. When it has or may have reached it, the
   * order's history says so: no interface takes an order back, so a person has to.
   *
   * @throws ProblemException NOT_FOUND for an unknown order
   */
  public Result cancel(String partOrderNum, String reason, String who) {
    PartsOrder order = locked(partOrderNum);
    String what =
        order.status() == OrderStatus.CANCELLED ? "" : supplierOrders.withdraw(order).remark();
    Result result =
        act(
            order,
            new DeskAction(who, clock.instant(), "cancelled" + what + ": " + reason),
            PartsOrder::cancel);
    if (result.changed()) {
      release(result.order());
    }
    return result;
  }

  private PartsOrder locked(String partOrderNum) {
    return orders
        .lock(partOrderNum)
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemType.NOT_FOUND, "There is no parts order " + partOrderNum));
  }

  private Result act(
      PartsOrder order, DeskAction action, BiPredicate<PartsOrder, DeskAction> step) {
    boolean changed = step.test(order, action);
    if (changed) {
      journey.changed(order, action);
      String detail = action.detail() + ", expected " + order.expectedDelivery();
      audit.record(action.who(), "order.change", "parts-order", order.partOrderNum(), detail);
    }
    order.lines();
    return new Result(order, changed);
  }

  private void release(PartsOrder order) {
    order
        .locationId()
        .ifPresent(
            depot ->
                reservations.release(
                    order.lines().stream()
                        .collect(
                            Collectors.toMap(
                                line -> new StockKey(line.prodNum(), depot),
                                PartsOrderLine::qty,
                                BigDecimal::add))));
  }
}
