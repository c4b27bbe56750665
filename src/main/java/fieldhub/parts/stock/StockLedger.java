package fieldhub.parts.stock;

import fieldhub.platform.persistence.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The book of stock movements. Each changes what is on hand exactly once, however often it is
 * reported, and may take it below zero: that shows as drift.
 */
@ApplicationScoped
public class StockLedger {

  /** The order in which everybody locks stock levels. */
  private static final Comparator<StockKey> LOCK_ORDER =
      Comparator.comparing(StockKey::prodNum).thenComparing(StockKey::locationId);

  private static final Comparator<StockItem> ITEM_ORDER =
      Comparator.comparing(StockItem::prodNum)
          .thenComparing(StockItem::locationId)
          .thenComparing(StockItem::batchNum)
          .thenComparing(StockItem::serialNum);

  @Inject private LedgerStore store;
  @Inject private Clock clock;

  /**
   * Applies movements, in the caller's transaction. Those that were applied before change nothing.
   *
   * @return how many were new
   */
  public int apply(List<StockMovement> movements) {
    List<LedgerRow> fresh = insert(movements);
    if (!fresh.isEmpty()) {
      store.insertDispositions(fresh);
      store.addToLevels(deltas(fresh));
      store.state(newestStatements(fresh));
    }
    return fresh.size();
  }

  private List<LedgerRow> insert(List<StockMovement> movements) {
    if (movements.isEmpty()) {
      return List.of();
    }
    List<LedgerRow> rows = new ArrayList<>(movements.size());
    for (StockMovement movement : movements) {
      rows.add(new LedgerRow(Ids.next(), movement));
    }
    List<LedgerRow> sorted =
        rows.stream().sorted(Comparator.comparing(it -> it.movement().identity())).toList();
    if (store.insertMovements(sorted, clock.instant()) == sorted.size()) {
      return rows;
    }
    Set<UUID> inserted = new HashSet<>(store.movementIds(sorted));
    return rows.stream().filter(row -> inserted.contains(row.id())).toList();
  }

  private static Map<StockKey, BigDecimal> deltas(List<LedgerRow> rows) {
    return rows.stream()
        .collect(
            Collectors.toMap(
                row -> row.movement().level(),
                row -> row.movement().quantities().delta(),
                BigDecimal::add,
                () -> new TreeMap<>(LOCK_ORDER)));
  }

  /** Of two statements of one age the later in the message counts. */
  private static List<StockStatement> newestStatements(List<LedgerRow> rows) {
    Map<StockItem, StockStatement> newest = new TreeMap<>(ITEM_ORDER);
    for (LedgerRow row : rows) {
      if (row.movement().quantities().stated() != null) {
        newest.merge(
            row.movement().item(),
            StockStatement.of(row.movement()),
            (old, next) -> StockStatement.BY_AGE.compare(old, next) <= 0 ? next : old);
      }
    }
    return List.copyOf(newest.values());
  }
}
