package fieldhub.parts.stock;

import java.util.List;

/** One change of stock that a device reported. */
public record StockMovement(
    MovementIdentity identity,
    StockItem item,
    MovementQuantities quantities,
    MovementReason reason,
    List<Disposition> dispositions) {

  StockKey level() {
    return new StockKey(item.prodNum(), item.locationId());
  }
}
