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
      store.state(statements(fresh));
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

  private static List<StockStatement> statements(List<LedgerRow> rows) {
    return rows.stream()
        .map(LedgerRow::movement)
        .filter(movement -> movement.quantities().stated() != null)
        .map(StockStatement::of)
        .toList();
  }
}
