package fieldhub.parts.stock;

import fieldhub.platform.audit.Audit;
import fieldhub.platform.bulk.BulkErrors;
import fieldhub.platform.bulk.BulkImport;
import fieldhub.platform.bulk.BulkKind;
import fieldhub.platform.bulk.BulkLockStore;
import fieldhub.platform.bulk.BulkReport;
import fieldhub.platform.bulk.BulkRow;
import fieldhub.platform.persistence.Ids;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What operators see of stock, and how they enter what they counted. */
@Stateless
public class StockDesk {
  @Inject private StockDeskStore store;
  @Inject private StockCorrections corrections;
  @Inject private BulkLockStore lock;
  @Inject private Audit audit;

  /** Levels by product and location, at most {@code limit}, behind the given one. */
  public List<StockLine> list(StockFilter filter, Optional<StockKey> after, int limit) {
    return store.list(filter, after, limit);
  }

  /**
   * Takes counted quantities for what is on hand, in one transaction: all, or none when any is
   * refused. Reserved is never touched, and the ledger gets one movement of type COUNT for each
   * level that changes. Levels that are not in the file stay.
   */
  public BulkReport importCounts(
      String operator,
      List<BulkRow<StockKey, BigDecimal>> rows,
      BulkErrors errors,
      boolean dryRun) {
    lock.hold(BulkKind.STOCK);
    BulkImport.refuseRepeatedKeys(rows, errors, "prodNum");
    Map<StockKey, BigDecimal> before = new HashMap<>();
    for (List<BulkRow<StockKey, BigDecimal>> chunk : BulkImport.chunks(inLockOrder(rows))) {
      before.putAll(store.onHand(keys(chunk), false));
      refuseUnknown(chunk, before, errors);
    }
    rows.forEach(row -> refuseNegative(row, before, errors));
    if (!errors.none()) {
      return BulkReport.refused(dryRun, errors);
    }
    return dryRun ? report(rows, before, true) : store(operator, rows, before);
  }

  private BulkReport store(
      String operator, List<BulkRow<StockKey, BigDecimal>> rows, Map<StockKey, BigDecimal> levels) {
    UUID count = Ids.next();
    Map<StockKey, BigDecimal> before = new HashMap<>();
    for (List<BulkRow<StockKey, BigDecimal>> chunk : BulkImport.chunks(inLockOrder(rows))) {
      Map<StockKey, BigDecimal> locked = lock(keys(chunk), levels.keySet());
      corrections.write(count, operator, chunk, locked);
      locked.keySet().retainAll(levels.keySet());
      before.putAll(locked);
    }
    BulkReport report = report(rows, before, false);
    audit.record(operator, "stock.import", "stock-count", count.toString(), report.summary());
    return report;
  }

  /**
   * Strictly in the order of the keys: neighbours that exist together, those that are new together.
   */
  private Map<StockKey, BigDecimal> lock(List<StockKey> keys, Set<StockKey> existing) {
    Map<StockKey, BigDecimal> locked = new HashMap<>();
    int from = 0;
    while (from < keys.size()) {
      boolean exists = existing.contains(keys.get(from));
      int to = from + 1;
      while (to < keys.size() && existing.contains(keys.get(to)) == exists) {
        to++;
      }
      List<StockKey> run = keys.subList(from, to);
      if (!exists) {
        store.create(run);
      }
      locked.putAll(store.onHand(run, true));
      from = to;
    }
    return locked;
  }

  private void refuseUnknown(
      List<BulkRow<StockKey, BigDecimal>> chunk,
      Map<StockKey, BigDecimal> before,
      BulkErrors errors) {
    // Devices may have reported names that nobody entered: such a level may be counted too.
    List<BulkRow<StockKey, BigDecimal>> fresh =
        chunk.stream().filter(row -> !before.containsKey(row.key())).toList();
    if (fresh.isEmpty()) {
      return;
    }
    Set<String> products = new HashSet<>();
    Set<String> locations = new HashSet<>();
    fresh.forEach(row -> products.add(row.key().prodNum()));
    fresh.forEach(row -> locations.add(row.key().locationId()));
    Set<String> knownProducts = store.products(products);
    Set<String> knownLocations = store.locations(locations);
    for (BulkRow<StockKey, BigDecimal> row : fresh) {
      if (!knownProducts.contains(row.key().prodNum())) {
        errors.add(row.row(), "prodNum", "is not a product");
      }
      if (!knownLocations.contains(row.key().locationId())) {
        errors.add(row.row(), "locationId", "is not a depot or van");
      }
    }
  }

  /** Nobody counts less than nothing; but what an export shows as negative may come back. */
  private static void refuseNegative(
      BulkRow<StockKey, BigDecimal> row, Map<StockKey, BigDecimal> before, BulkErrors errors) {
    boolean known =
        before.containsKey(row.key()) && before.get(row.key()).compareTo(row.terms()) == 0;
    if (row.terms().signum() < 0 && !known) {
      errors.add(row.row(), "onHand", "must not be negative");
    }
  }

  private static BulkReport report(
      List<BulkRow<StockKey, BigDecimal>> rows, Map<StockKey, BigDecimal> before, boolean dryRun) {
    int created = 0;
    int changed = 0;
    for (BulkRow<StockKey, BigDecimal> row : rows) {
      BigDecimal had = before.get(row.key());
      if (had == null) {
        created++;
      } else if (had.compareTo(row.terms()) != 0) {
        changed++;
      }
    }
    return BulkReport.done(dryRun, created, changed, rows.size() - created - changed);
  }

  private static List<BulkRow<StockKey, BigDecimal>> inLockOrder(
      List<BulkRow<StockKey, BigDecimal>> rows) {
    List<BulkRow<StockKey, BigDecimal>> sorted = new ArrayList<>(rows);
    sorted.sort((one, other) -> StockCorrections.LOCK_ORDER.compare(one.key(), other.key()));
    return sorted;
  }

  private static List<StockKey> keys(List<BulkRow<StockKey, BigDecimal>> rows) {
    return rows.stream().map(BulkRow::key).toList();
  }
}
