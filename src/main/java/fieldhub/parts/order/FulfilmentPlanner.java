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

  /** What can be had where, as it is seen now; nothing is locked. */
  FulfilmentOptions options(PartsRequest request) {
    Catalogue catalogue =
        products.withReplacements(
            request.parts().stream().map(RequestedPart::prodNum).collect(Collectors.toSet()));
    List<StockLevel> levels = stock.inDepots(stockKept(catalogue));
    Set<String> depotIds =
        levels.stream().map(level -> level.key().locationId()).collect(Collectors.toSet());
    return new FulfilmentOptions(
        catalogue, locations.find(depotIds), suppliersOf(catalogue), levels);
  }

  /**
   * Plans with the stock as it is, which stays locked, so that what is planned can be reserved in
   * the caller's transaction.
   */
  FulfilmentPlan planLocked(PartsRequest request, FulfilmentOptions options) {
    return options.plan(
        request, stock.lock(options.levels().stream().map(StockLevel::key).toList()));
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
