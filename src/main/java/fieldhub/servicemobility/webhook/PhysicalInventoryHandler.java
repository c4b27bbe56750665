package fieldhub.servicemobility.webhook;

import fieldhub.parts.inventory.PhysicalCount;
import fieldhub.parts.inventory.PhysicalCounts;
import fieldhub.platform.journey.JourneyKeys;
import fieldhub.platform.journey.KeyKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** Keeps physical counts; the stock is corrected by InventoryUsage alone. */
@ApplicationScoped
public class PhysicalInventoryHandler extends WebhookHandler<PhysicalCount> {

  @Inject private PhysicalCounts counts;

  public PhysicalInventoryHandler() {
    super(WebhookType.PHYSICAL_INVENTORY_REQUEST);
  }

  @Override
  Stream<PhysicalCount> read(NotificationRow row) {
    WireFields count = row.content();
    return Stream.of(
        new PhysicalCount(
            count.requiredName("PhysicalInventoryNum", 128),
            count.prose("Description", 500),
            count.name("InventoryRequestType", 32),
            count.name("Status", 32),
            count.requiredName("StorageLocationID", 64),
            row.user(),
            count.time("RequestUTC"),
            InventoryItems.read(count, "ExpectedQty", "Qty"),
            row.origin()));
  }

  @Override
  void keys(PhysicalCount count, JourneyKeys keys) {
    keys.add(KeyKind.COUNT, count.countNum())
        .add(KeyKind.STORAGE_LOCATION, count.locationId())
        .add(KeyKind.TECHNICIAN, count.technician());
    InventoryItems.keys(count.items(), keys);
  }

  @Override
  void take(List<PhysicalCount> told) {
    counts.take(told);
  }
}
