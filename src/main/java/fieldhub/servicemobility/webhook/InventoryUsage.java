package fieldhub.servicemobility.webhook;

import fieldhub.parts.stock.Disposition;
import fieldhub.parts.stock.MovementIdentity;
import fieldhub.parts.stock.MovementQuantities;
import fieldhub.parts.stock.MovementReason;
import fieldhub.parts.stock.StockItem;
import fieldhub.parts.stock.StockMovement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The stock movements that a row of InventoryUsage reports (contract 6.7), in its order. */
final class InventoryUsage {

  private InventoryUsage() {}

  /**
   * Reads a row.
   *
   * @throws fieldhub.platform.inbox.FinalFailureException when any part of it makes no sense
   */
  static List<StockMovement> movements(NotificationRow row) {
    WireFields usage = row.content();
    MovementReason reason =
        new MovementReason(
            usage.name("RefModule", 32),
            usage.name("RefObjID", 128),
            row.user(),
            usage.time("ModifiedUTC"),
            row.message().id());
    List<StockMovement> movements = new ArrayList<>();
    List<WireFields> locations = usage.objects("StorageLocations");
    for (int l = 0; l < locations.size(); l++) {
      String locationId = locations.get(l).requiredName("StorageLocationID", 64);
      List<WireFields> items = locations.get(l).objects("Items");
      for (int i = 0; i < items.size(); i++) {
        MovementIdentity identity =
            new MovementIdentity(
                WebhookResource.SOURCE,
                WebhookType.INVENTORY_USAGE.wireName(),
                row.rowver(),
                row.hash(),
                l,
                i);
        movements.add(movement(identity, locationId, items.get(i), reason));
      }
    }
    return movements;
  }

  private static StockMovement movement(
      MovementIdentity identity, String locationId, WireFields item, MovementReason reason) {
    return new StockMovement(
        identity,
        new StockItem(
            item.requiredName("ProdNum", 64),
            locationId,
            item.name("BatchNum", 64),
            item.name("SerialNum", 64)),
        new MovementQuantities(
            item.quantity("InQty"),
            item.quantity("OutQty"),
            item.number("InventoryQty"),
            zeroIfMissing(item.number("InventoryDamagedQty")),
            zeroIfMissing(item.number("ReportedDamagedQty"))),
        reason,
        dispositions(item));
  }

  private static List<Disposition> dispositions(WireFields item) {
    return item.objects("DispositionReasons").stream()
        .map(
            reason ->
                new Disposition(
                    reason.name("ReasonCode", 64),
                    reason.prose("Desc", 500),
                    zeroIfMissing(reason.number("Qty")),
                    zeroIfMissing(reason.number("InventoryQty")),
                    zeroIfMissing(reason.number("InQty")),
                    zeroIfMissing(reason.number("OutQty"))))
        .toList();
  }

  private static BigDecimal zeroIfMissing(BigDecimal number) {
    return number == null ? BigDecimal.ZERO : number;
  }
}
