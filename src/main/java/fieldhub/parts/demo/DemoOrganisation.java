package fieldhub.parts.demo;

import fieldhub.parts.catalogue.Product;
import fieldhub.parts.catalogue.ProductStore;
import fieldhub.parts.stock.StockKey;
import fieldhub.parts.stock.StockLevel;
import fieldhub.parts.stock.StockStore;
import fieldhub.parts.stock.StorageLocation;
import fieldhub.parts.stock.StorageLocationStore;
import fieldhub.parts.supplier.Supplier;
import fieldhub.parts.supplier.SupplierStore;
import fieldhub.platform.config.DemoMode;
import fieldhub.platform.config.Readiness;
import fieldhub.platform.http.Json;
import fieldhub.platform.journey.Journey;
import fieldhub.platform.journey.JourneyEntry;
import fieldhub.platform.journey.JourneyKey;
import fieldhub.platform.journey.KeyKind;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.math.BigDecimal;
import java.util.Set;

/**
 * Fills an empty database with a small organisation that knows every number of the contract's
 * example messages. Once there is a product, a location or a supplier it never touches them again.
 */
@Singleton
@Startup
@DependsOn("Migration")
public class DemoOrganisation {

  private static final Logger LOG = System.getLogger(DemoOrganisation.class.getName());
  private static final String FILE = "/demo/organisation.json";

  @Inject private DemoMode demo;
  @Inject private DemoSettings settings;
  @Inject private Readiness readiness;
  @Inject private Json json;
  @Inject private SupplierStore suppliers;
  @Inject private ProductStore products;
  @Inject private StorageLocationStore locations;
  @Inject private StockStore stock;
  @Inject private Journey journey;

  @PostConstruct
  void moveIn() {
    if (demo.isWanted() && readiness.isMigrated() && isEmpty()) {
      load(json.read(settings.withSandbox(file()), DemoData.class));
      LOG.log(Level.INFO, "The demo organisation has moved into the empty database");
    }
  }

  private boolean isEmpty() {
    return products.isEmpty() && locations.isEmpty() && suppliers.isEmpty();
  }

  private void load(DemoData data) {
    data.suppliers().forEach((id, terms) -> suppliers.add(new Supplier(id, terms)));
    data.products().forEach((number, terms) -> products.add(new Product(number, terms)));
    data.locations().forEach((id, terms) -> locations.add(new StorageLocation(id, terms)));
    data.stock()
        .forEach(
            level ->
                stock.add(
                    new StockLevel(
                        new StockKey(level.prodNum(), level.locationId()),
                        level.onHand(),
                        BigDecimal.ZERO)));
    journey.record(data.workOrders().stream().map(DemoOrganisation::entry).toList());
  }

  /** Work orders have no table of their own yet: the journey is where they are known. */
  private static JourneyEntry entry(DemoData.WorkOrder workOrder) {
    return new JourneyEntry(
        "demo.work-order",
        workOrder.number(),
        workOrder.description() + ", account " + workOrder.account(),
        Set.of(
            new JourneyKey(KeyKind.WORK_ORDER, workOrder.number()),
            new JourneyKey(KeyKind.SITE, workOrder.site()),
            new JourneyKey(KeyKind.TECHNICIAN, workOrder.technician())));
  }

  private static byte[] file() {
    try (InputStream file = DemoOrganisation.class.getResourceAsStream(FILE)) {
      return file.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
