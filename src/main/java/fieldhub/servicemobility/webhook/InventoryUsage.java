package fieldhub.servicemobility.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import fieldhub.parts.stock.Disposition;
import fieldhub.parts.stock.MovementIdentity;
import fieldhub.parts.stock.MovementQuantities;
import fieldhub.parts.stock.MovementReason;
import fieldhub.parts.stock.StockItem;
import fieldhub.parts.stock.StockMovement;
import fieldhub.platform.inbox.InboxMessage;
import fieldhub.platform.inbox.RowHash;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The stock movements that an InventoryUsage message reports (contract 6.7), in its order. */
final class InventoryUsage {

  private static final WebhookType TYPE = WebhookType.INVENTORY_USAGE;

  private final InboxMessage message;
  private final List<StockMovement> movements = new ArrayList<>();

  private InventoryUsage(InboxMessage message) {
    this.message = message;
  }

  /**
   * Reads a message.
   *
   * @throws fieldhub.platform.inbox.FinalFailureException when any part of it makes no sense
   */
  static List<StockMovement> movements(InboxMessage message, JsonNode content) {
    InventoryUsage usage = new InventoryUsage(message);
    NotificationRow.of(content, TYPE).forEach(usage::row);
    return usage.movements;
  }

  private void row(NotificationRow row) {
    WireFields usage = row.content();
    RowHash hash = row.hash();
    MovementReason reason =
        new MovementReason(
            usage.name("RefModule", 32),
            usage.name("RefObjID", 128),
            row.user(),
            usage.time("ModifiedUTC"),
            message.id(),
            message.receivedAt());
    JsonNode locations = usage.list("StorageLocations");
    for (int l = 0; l < locations.size(); l++) {
      WireFields location =
          WireFields.of(locations.get(l), usage.path() + ".StorageLocations[" + l + "]");
      String locationId = location.requiredName("StorageLocationID", 64);
      JsonNode items = location.list("Items");
      for (int i = 0; i < items.size(); i++) {
        WireFields item = WireFields.of(items.get(i), location.path() + ".Items[" + i + "]");
        MovementIdentity identity =
            new MovementIdentity(WebhookResource.SOURCE, TYPE.wireName(), row.rowver(), hash, l, i);
        movements.add(movement(identity, locationId, item, reason));
      }
    }
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
    List<Disposition> found = new ArrayList<>();
    JsonNode reasons = item.list("DispositionReasons");
    for (int i = 0; i < reasons.size(); i++) {
      WireFields reason =
          WireFields.of(reasons.get(i), item.path() + ".DispositionReasons[" + i + "]");
      found.add(
          new Disposition(
              reason.name("ReasonCode", 64),
              reason.prose("Desc", 500),
              zeroIfMissing(reason.number("Qty")),
              zeroIfMissing(reason.number("InventoryQty")),
              zeroIfMissing(reason.number("InQty")),
              zeroIfMissing(reason.number("OutQty"))));
    }
    return found;
  }

  private static BigDecimal zeroIfMissing(BigDecimal number) {
    return number == null ? BigDecimal.ZERO : number;
  }
}
