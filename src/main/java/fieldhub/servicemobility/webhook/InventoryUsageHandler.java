package fieldhub.servicemobility.webhook;

import fieldhub.parts.stock.RefModule;
import fieldhub.parts.stock.StockLedger;
import fieldhub.parts.stock.StockMovement;
import fieldhub.platform.journey.JourneyKeys;
import fieldhub.platform.journey.KeyKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** Applies what technicians used, loaded, moved and counted to the stock ledger. */
@ApplicationScoped
public class InventoryUsageHandler extends WebhookHandler<StockMovement> {

  @Inject private StockLedger ledger;

  public InventoryUsageHandler() {
    super(WebhookType.INVENTORY_USAGE);
  }

  @Override
  Stream<StockMovement> read(NotificationRow row) {
    return InventoryUsage.movements(row).stream();
  }

  @Override
  void keys(StockMovement movement, JourneyKeys keys) {
    KeyKind reference = reference(movement.reason().refModule());
    if (reference != null) {
      keys.add(reference, movement.reason().refId());
    }
    keys.add(KeyKind.PART, movement.item().prodNum())
        .add(KeyKind.STORAGE_LOCATION, movement.item().locationId())
        .add(KeyKind.TECHNICIAN, movement.reason().technician());
  }

  @Override
  void take(List<StockMovement> movements) {
    ledger.apply(movements);
  }

  /** What the reference names; null when that is nothing to search by. */
  private static KeyKind reference(String refModule) {
    if (RefModule.COUNTS.contains(refModule)) {
      return KeyKind.COUNT;
    }
    return switch (refModule) {
      case RefModule.WORK_ORDER -> KeyKind.WORK_ORDER;
      case RefModule.LOAD -> KeyKind.LOAD;
      case RefModule.TRANSFER -> KeyKind.TRANSFER;
      default -> null;
    };
  }
}
