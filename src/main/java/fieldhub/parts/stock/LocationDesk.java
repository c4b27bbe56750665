package fieldhub.parts.stock;

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

/** What operators see of depots and vans and how they change them. */
@Stateless
public class LocationDesk {
  @Inject private LocationDeskStore store;
  @Inject private BulkLockStore lock;
  @Inject private Audit audit;

  /** Locations by id, at most {@code limit}, behind the given id. */
  public List<BulkItem<String, LocationTerms>> list(
      LocationFilter filter, Optional<String> after, int limit) {
    return store.list(filter, after, limit);
  }

  /** The location of that id. */
  public Optional<LocationTerms> find(String locationId) {
    return Optional.ofNullable(store.stored(List.of(locationId)).get(locationId));
  }

  /**
   * Imports locations in one transaction: all, or none when any is refused. Locations that are not
   * in the file stay.
   */
  public BulkReport importLocations(
      String operator,
      List<BulkRow<String, LocationTerms>> rows,
      BulkErrors errors,
      boolean dryRun) {
    lock.hold(BulkKind.LOCATIONS);
    BulkReport report = BulkImport.run(store, rows, errors, "locationId", dryRun);
    if (!dryRun && !report.refused()) {
      audit.record(operator, "depots.import", "catalogue", "depots", report.summary());
    }
    return report;
  }
}
