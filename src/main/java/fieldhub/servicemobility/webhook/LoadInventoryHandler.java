package fieldhub.servicemobility.webhook;

import fieldhub.parts.inventory.Load;
import fieldhub.parts.inventory.Loads;
import fieldhub.platform.journey.JourneyKeys;
import fieldhub.platform.journey.KeyKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** Keeps the loads that technicians accepted; the stock is moved by InventoryUsage alone. */
@ApplicationScoped
public class LoadInventoryHandler extends WebhookHandler<Load> {

  @Inject private Loads loads;

  public LoadInventoryHandler() {
    super(WebhookType.LOAD_INVENTORY);
  }

  @Override
  Stream<Load> read(NotificationRow row) {
    WireFields load = row.content();
    return Stream.of(
        new Load(
            load.requiredName("LoadNum", 128),
            load.name("LoadType", 32),
            load.name("Status", 32),
            load.requiredName("StorageLocationID", 64),
            load.prose("Description", 500),
            load.name("XRef", 128),
            load.flag("TechCreated"),
            load.time("CreatedUTC"),
            load.time("DueDateUTC"),
            load.time("ExpectedDeliveryUTC"),
            InventoryItems.read(load, "OriginalQty", "Qty"),
            row.origin(load.time("CreatedUTC"))));
  }

  @Override
  void keys(Load load, JourneyKeys keys) {
    keys.add(KeyKind.LOAD, load.loadNum()).add(KeyKind.STORAGE_LOCATION, load.locationId());
    InventoryItems.keys(load.items(), keys);
  }

  @Override
  void take(List<Load> told) {
    loads.take(told);
  }
}
