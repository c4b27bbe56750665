package fieldhub.parts.order;

import fieldhub.parts.catalogue.Catalogue;
import fieldhub.parts.catalogue.Product;
import fieldhub.parts.catalogue.Supersession;
import fieldhub.parts.stock.StorageLocation;
import fieldhub.parts.supplier.Supplier;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * Who serves a requested part: the nearest depot that has all of it, else the product's supplier. A
 * line is never split over sources. Products without inventory control are in no depot's books, so
 * they always come from the supplier.
 */
final class FulfilmentPolicy {

  private final Catalogue catalogue;
  private final Supersession supersession;
  private final AvailableStock stock;
  private final Map<String, Supplier> suppliers;
  private final NearestDepot nearest;

  FulfilmentPolicy(
      Catalogue catalogue, AvailableStock stock, Map<String, Supplier> suppliers, Site site) {
    this.catalogue = catalogue;
    this.supersession = new Supersession(catalogue);
    this.stock = stock;
    this.suppliers = suppliers;
    this.nearest = new NearestDepot(site);
  }

  /** Decides one line; stock that it takes is gone for the lines decided after it. */
  LineDecision decide(RequestedPart asked) {
    Optional<Product> known = catalogue.find(asked.prodNum());
    if (known.isEmpty()) {
      return new RefusedLine(asked, known, "Part " + asked.prodNum() + " is not in the catalogue");
    }
    if (asked.qty().signum() <= 0) {
      return new RefusedLine(
          asked, known, "Part " + asked.prodNum() + ": the quantity must be greater than 0");
    }
    Supersession.Outcome outcome = supersession.follow(known.get());
    if (outcome instanceof Supersession.NotOrderable not) {
      return new RefusedLine(asked, known, not.reason());
    }
    return serve(asked, known.get(), ((Supersession.Orderable) outcome).product());
  }

  private LineDecision serve(RequestedPart asked, Product askedProduct, Product product) {
    if (product.terms().serialised() && !isWhole(asked.qty())) {
      return new RefusedLine(
          asked,
          Optional.of(askedProduct),
          "Part " + product.prodNum() + " has serial numbers: order whole pieces");
    }
    if (product.terms().inventoryControlled()) {
      Optional<StorageLocation> depot =
          nearest.of(stock.depotsWith(product.prodNum(), asked.qty()));
      if (depot.isPresent()) {
        stock.take(product.prodNum(), depot.get(), asked.qty());
        return new PlannedLine(asked, askedProduct, product, Source.Depot.of(depot.get()));
      }
    }
    return product
        .terms()
        .supplier()
        .map(suppliers::get)
        .<LineDecision>map(
            supplier ->
                new PlannedLine(asked, askedProduct, product, Source.FromSupplier.of(supplier)))
        .orElseGet(
            () ->
                new RefusedLine(
                    asked,
                    Optional.of(askedProduct),
                    "Part "
                        + product.prodNum()
                        + " is not available: no depot has enough of it and it has no supplier"));
  }

  private static boolean isWhole(BigDecimal quantity) {
    return quantity.stripTrailingZeros().scale() <= 0;
  }
}
