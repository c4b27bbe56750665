package fieldhub.parts.order;

import fieldhub.parts.catalogue.Catalogue;
import fieldhub.parts.catalogue.Product;
import fieldhub.parts.catalogue.ProductStore;
import fieldhub.parts.stock.StockLevel;
import fieldhub.parts.stock.StockStore;
import fieldhub.parts.stock.StorageLocationStore;
import fieldhub.parts.supplier.Supplier;
import fieldhub.parts.supplier.SupplierStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Brings together what the fulfilment policy decides on. */
@ApplicationScoped
class FulfilmentPlanner {

  @Inject private ProductStore products;
  @Inject private StorageLocationStore locations;
  @Inject private StockStore stock;
  @Inject private SupplierStore suppliers;

  /**
   * Plans with stock that stays locked, so that what is planned can be reserved in the caller's
   * transaction.
   */
  FulfilmentPlan planLocked(PartsRequest request) {
    Catalogue catalogue = catalogueOf(request);
    List<StockLevel> seen = stock.inDepots(stockKept(catalogue));
    return plan(request, catalogue, stock.lock(seen.stream().map(StockLevel::key).toList()));
  }

  /** Plans the same way with stock as it is seen now; by the time of an order it may be gone. */
  FulfilmentPlan planUnlocked(PartsRequest request) {
    Catalogue catalogue = catalogueOf(request);
    return plan(request, catalogue, stock.inDepots(stockKept(catalogue)));
  }

  private Catalogue catalogueOf(PartsRequest request) {
    return products.withReplacements(
        request.parts().stream().map(RequestedPart::prodNum).collect(Collectors.toSet()));
  }

  private FulfilmentPlan plan(PartsRequest request, Catalogue catalogue, List<StockLevel> levels) {
    Set<String> depotIds =
        levels.stream().map(level -> level.key().locationId()).collect(Collectors.toSet());
    AvailableStock available = new AvailableStock(locations.find(depotIds), levels);
    return FulfilmentPlan.of(
        request,
        new FulfilmentPolicy(catalogue, available, suppliersOf(catalogue), request.site()));
  }

  private Map<String, Supplier> suppliersOf(Catalogue catalogue) {
    return suppliers.find(
        catalogue.products().stream()
            .flatMap(product -> product.terms().supplier().stream())
            .collect(Collectors.toSet()));
  }

  /** The products that can be in a depot's books at all and are what is delivered. */
  private static Set<String> stockKept(Catalogue catalogue) {
    return catalogue.products().stream()
        .filter(product -> product.terms().inventoryControlled())
        .filter(product -> product.terms().replacement().isEmpty())
        .map(Product::prodNum)
        .collect(Collectors.toSet());
  }
}
