package fieldhub.operations.orders;

import fieldhub.parts.order.OrderSource;
import fieldhub.parts.order.OrderStatus;
import fieldhub.parts.order.PartsOrder;
import fieldhub.parts.order.PartsOrderEvent;
import fieldhub.parts.order.PartsOrderLine;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A parts order as operators read it.
 *
 * @param expectedDelivery what holds now: the promised date, else the estimate given to the
 *     technician
 * @param supplierAnswer what the supplier's own system said last; null where it has none or is
 *     silent
 */
public record OrderItem(
    String partOrderNum,
    String workOrder,
    String accountNum,
    String userName,
    String site,
    OrderSource source,
    String locationId,
    String supplierId,
    OrderStatus status,
    Instant placedAt,
    Instant estimatedDelivery,
    Instant expectedDelivery,
    String trackingNumber,
    String supplierAnswer,
    List<Line> lines,
    List<Event> history) {

  /** One part; {@code askedProdNum} differs from {@code prodNum} when that was superseded. */
  public record Line(
      int lineNo,
      String askedProdNum,
      String prodNum,
      BigDecimal qty,
      BigDecimal price,
      String currency,
      String shipToLocation,
      String urgency) {
    static Line of(PartsOrderLine line) {
      return new Line(
          line.lineNo(),
          line.askedProdNum(),
          line.prodNum(),
          line.qty().stripTrailingZeros(),
          line.price().stripTrailingZeros(),
          line.currency(),
          line.shipToLocation(),
          line.urgency());
    }
  }

  /** What became of the order, and who made it so. */
  public record Event(
      Instant happenedAt, OrderStatus status, Instant delivery, String who, String detail) {
    static Event of(PartsOrderEvent event) {
      return new Event(
          event.happenedAt(),
          event.status(),
          event.delivery().orElse(null),
          event.who(),
          event.detail());
    }
  }

  public static OrderItem of(PartsOrder order) {
    return new OrderItem(
        order.partOrderNum(),
        order.workOrder(),
        order.accountNum(),
        order.userName(),
        order.site(),
        order.source(),
        order.locationId().orElse(null),
        order.supplierId().orElse(null),
        order.status(),
        order.placedAt(),
        order.estimatedDelivery(),
        order.expectedDelivery(),
        order.trackingNumber().orElse(null),
        order.supplierAnswer().orElse(null),
        order.lines().stream().map(Line::of).toList(),
        order.history().stream().map(Event::of).toList());
  }
}
