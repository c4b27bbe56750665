package fieldhub.parts.catalogue;

import fieldhub.platform.audit.Audit;
import fieldhub.platform.bulk.BulkErrors;
import fieldhub.platform.bulk.BulkImport;
import fieldhub.platform.bulk.BulkItem;
import fieldhub.platform.bulk.BulkKind;
import fieldhub.platform.bulk.BulkLockStore;
import fieldhub.platform.bulk.BulkReport;
import fieldhub.platform.bulk.BulkRow;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What operators see of the catalogue and how they change it. */
@Stateless
public class CatalogueDesk {
  @Inject private CatalogueDeskStore store;
  @Inject private BulkLockStore lock;
  @Inject private Audit audit;

  /** Products by number, at most {@code limit}, behind the given number. */
  public List<BulkItem<String, ProductTerms>> list(
      ProductFilter filter, Optional<String> after, int limit) {
    return store.list(filter, after, limit);
  }

  /** The product of that number. */
  public Optional<ProductTerms> find(String prodNum) {
    return Optional.ofNullable(store.stored(List.of(prodNum)).get(prodNum));
  }

  /**
   * Imports products in one transaction: all, or none when any is refused. Products that are not in
   * the file stay. A replacement or a supplier need not exist yet, but no product may in the end
   * replace itself.
   */
  public BulkReport importProducts(
      String operator,
      List<BulkRow<String, ProductTerms>> rows,
      BulkErrors errors,
      boolean dryRun) {
    lock.hold(BulkKind.PRODUCTS);
    refuseCycles(rows, errors);
    BulkReport report = BulkImport.run(store, rows, errors, "prodNum", dryRun);
    if (!dryRun && !report.refused()) {
      audit.record(operator, "products.import", "catalogue", "products", report.summary());
    }
    return report;
  }

  private void refuseCycles(List<BulkRow<String, ProductTerms>> rows, BulkErrors errors) {
    Map<String, Optional<String>> replacements = new HashMap<>();
    rows.forEach(row -> replacements.putIfAbsent(row.key(), row.terms().replacement()));
    SupersessionCycles cycles = new SupersessionCycles(replacements, store::replacements);
    for (BulkRow<String, ProductTerms> row : rows) {
      cycles
          .through(row.key())
          .ifPresent(
              circle ->
                  errors.add(
                      row.row(), "supersededBy", "the product would replace itself: " + circle));
    }
  }
}
