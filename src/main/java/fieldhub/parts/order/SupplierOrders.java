package fieldhub.parts.order;

import fieldhub.platform.http.Json;
import fieldhub.platform.journey.JourneyKey;
import fieldhub.platform.journey.KeyKind;
import fieldhub.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Orders on their way to suppliers whose own systems take them. */
@ApplicationScoped
class SupplierOrders {

  @Inject private Outbox outbox;
  @Inject private Json json;

  /** How far a cancelled order had come. */
  enum Reach {
    /** It went no such way, or the supplier had refused it. */
    NOWHERE(""),
    NOT_SENT(", it had not reached the supplier"),
    SENT(", the supplier has it or may have it and must be told");

    private final String remark;

    Reach(String remark) {
      this.remark = remark;
    }

    /** For the order's history. */
    String remark() {
      return remark;
    }
  }

  /** Queues the order in the caller's transaction, if its source takes orders so. */
  void announce(PartsOrder order, Site site, List<PlannedLine> lines, Source source) {
    if (source instanceof Source.FromSupplier supplier && supplier.online()) {
      outbox.enqueue(
          SupplierOrder.KIND,
          supplier.id(),
          key(order),
          json.write(SupplierOrder.of(order, site, lines)));
    }
  }

  /** Keeps an order from being sent, as far as it is not too late. */
  Reach withdraw(PartsOrder order) {
    return switch (outbox.withdraw(SupplierOrder.KIND, key(order))) {
      case NOTHING -> Reach.NOWHERE;
      case WITHDRAWN -> Reach.NOT_SENT;
      case TOO_LATE ->
          order.status() == OrderStatus.REFUSED_BY_SUPPLIER ? Reach.NOWHERE : Reach.SENT;
    };
  }

  private static JourneyKey key(PartsOrder order) {
    return new JourneyKey(KeyKind.PARTS_ORDER, order.partOrderNum());
  }
}
