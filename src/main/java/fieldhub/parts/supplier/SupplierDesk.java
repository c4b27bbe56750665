package fieldhub.parts.supplier;

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
import java.util.List;
import java.util.Optional;

/** What operators see of suppliers and how they change them. */
@Stateless
public class SupplierDesk {
  @Inject private SupplierDeskStore store;
  @Inject private BulkLockStore lock;
  @Inject private Audit audit;

  /** Suppliers by id, at most {@code limit}, behind the given id. */
  public List<BulkItem<String, SupplierTerms>> list(Optional<String> after, int limit) {
    return store.list(after, limit);
  }

  /** The supplier of that id. */
  public Optional<SupplierTerms> find(String supplierId) {
    return Optional.ofNullable(store.stored(List.of(supplierId)).get(supplierId));
  }

  /**
   * Imports suppliers in one transaction: all, or none when any is refused. Suppliers that are not
   * in the file stay.
   */
  public BulkReport importSuppliers(
      String operator,
      List<BulkRow<String, SupplierTerms>> rows,
      BulkErrors errors,
      boolean dryRun) {
    lock.hold(BulkKind.SUPPLIERS);
    BulkReport report = BulkImport.run(store, rows, errors, "supplierId", dryRun);
    if (!dryRun && !report.refused()) {
      audit.record(operator, "suppliers.import", "catalogue", "suppliers", report.summary());
    }
    return report;
  }
}
