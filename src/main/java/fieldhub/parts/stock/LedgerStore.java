package fieldhub.parts.stock;

import fieldhub.platform.persistence.SqlStore;
import fieldhub.platform.reported.LatestStore;
import fieldhub.platform.reported.LatestTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** SQL that writes the stock ledger. */
@ApplicationScoped
class LedgerStore {

  private static final LatestTable<StockStatement> STATEMENTS =
      new LatestTable<>("stock_statement", StockStatement::statedAt, StockStatement::rowHash)
          .key("prod_num", it -> it.item().prodNum())
          .key("location_id", it -> it.item().locationId())
          .key("batch_num", it -> it.item().batchNum())
          .key("serial_num", it -> it.item().serialNum())
          .value("qty", StockStatement::qty);

  @Inject private SqlStore sql;
  @Inject private LatestStore latest;

  /** Inserts what is not there yet; callers sort by identity. Returns how many that were. */
  int insertMovements(List<LedgerRow> rows, Instant now) {
    return sql.write(
        """
        INSERT INTO stock_movement (row_hash, location_index, item_index, rowver, type, source, id,
          location_id, prod_num, batch_num, serial_num, in_qty, out_qty, stated_qty,
          inventory_damaged_qty, reported_damaged_qty, ref_module, ref_id, technician, modified_at,
          message_id, recorded_at)
        SELECT k.*, CAST(? AS timestamp with time zone) FROM UNNEST(CAST(? AS bytea ARRAY),
          CAST(? AS integer ARRAY), CAST(? AS integer ARRAY), CAST(? AS varchar ARRAY),
          CAST(? AS varchar ARRAY), CAST(? AS varchar ARRAY), CAST(? AS uuid ARRAY),
          CAST(? AS varchar ARRAY), CAST(? AS varchar ARRAY), CAST(? AS varchar ARRAY),
          CAST(? AS varchar ARRAY), CAST(? AS numeric(19, 4) ARRAY),
          CAST(? AS numeric(19, 4) ARRAY), CAST(? AS numeric(19, 4) ARRAY),
          CAST(? AS numeric(19, 4) ARRAY), CAST(? AS numeric(19, 4) ARRAY),
          CAST(? AS varchar ARRAY), CAST(? AS varchar ARRAY), CAST(? AS varchar ARRAY),
          CAST(? AS timestamp with time zone ARRAY), CAST(? AS uuid ARRAY))
          AS k(row_hash, location_index, item_index, rowver, type, source, id, location_id,
            prod_num, batch_num, serial_num, in_qty, out_qty, stated_qty, inventory_damaged_qty,
            reported_damaged_qty, ref_module, ref_id, technician, modified_at, message_id)
        ON CONFLICT DO NOTHING""",
        now,
        column(rows, it -> it.identity().rowHash().bytes(), new byte[0][]),
        column(rows, it -> it.identity().locationIndex(), new Integer[0]),
        column(rows, it -> it.identity().itemIndex(), new Integer[0]),
        column(rows, it -> it.identity().rowver(), new String[0]),
        column(rows, it -> it.identity().type(), new String[0]),
        column(rows, it -> it.identity().source(), new String[0]),
        rows.stream().map(LedgerRow::id).toArray(UUID[]::new),
        column(rows, it -> it.item().locationId(), new String[0]),
        column(rows, it -> it.item().prodNum(), new String[0]),
        column(rows, it -> it.item().batchNum(), new String[0]),
        column(rows, it -> it.item().serialNum(), new String[0]),
        column(rows, it -> it.quantities().in(), new BigDecimal[0]),
        column(rows, it -> it.quantities().out(), new BigDecimal[0]),
        column(rows, it -> it.quantities().stated(), new BigDecimal[0]),
        column(rows, it -> it.quantities().inventoryDamaged(), new BigDecimal[0]),
        column(rows, it -> it.quantities().reportedDamaged(), new BigDecimal[0]),
        column(rows, it -> it.reason().refModule(), new String[0]),
        column(rows, it -> it.reason().refId(), new String[0]),
        column(rows, it -> it.reason().technician(), new String[0]),
        column(rows, it -> it.reason().modifiedAt(), new Instant[0]),
        column(rows, it -> it.reason().messageId(), new UUID[0]));
  }

  /** The ids of all movements of these rows' contents: ours if new, others' if not. */
  List<UUID> movementIds(List<LedgerRow> rows) {
    return sql.read(
        "SELECT id FROM stock_movement WHERE row_hash = ANY(?)",
        row -> row.getObject("id", UUID.class),
        (Object) column(rows, it -> it.identity().rowHash().bytes(), new byte[0][]));
  }

  void insertDispositions(List<LedgerRow> rows) {
    List<DispositionRow> all = new ArrayList<>();
    for (LedgerRow row : rows) {
      int index = 0;
      for (Disposition disposition : row.movement().dispositions()) {
        all.add(new DispositionRow(row.id(), index++, disposition));
      }
    }
    if (all.isEmpty()) {
      return;
    }
    sql.write(
        """
        INSERT INTO stock_disposition (movement_id, reason_index, reason_code, description, qty,
          stated_qty, in_qty, out_qty)
        SELECT k.* FROM UNNEST(CAST(? AS uuid ARRAY), CAST(? AS integer ARRAY),
          CAST(? AS varchar ARRAY), CAST(? AS varchar ARRAY), CAST(? AS numeric(19, 4) ARRAY),
          CAST(? AS numeric(19, 4) ARRAY), CAST(? AS numeric(19, 4) ARRAY),
          CAST(? AS numeric(19, 4) ARRAY))
          AS k(movement_id, reason_index, reason_code, description, qty, stated_qty, in_qty, out_qty)""",
        all.stream().map(DispositionRow::movement).toArray(UUID[]::new),
        all.stream().map(DispositionRow::index).toArray(Integer[]::new),
        all.stream().map(it -> it.reason().reasonCode()).toArray(String[]::new),
        all.stream().map(it -> it.reason().description()).toArray(String[]::new),
        all.stream().map(it -> it.reason().qty()).toArray(BigDecimal[]::new),
        all.stream().map(it -> it.reason().stated()).toArray(BigDecimal[]::new),
        all.stream().map(it -> it.reason().in()).toArray(BigDecimal[]::new),
        all.stream().map(it -> it.reason().out()).toArray(BigDecimal[]::new));
  }

  /**
   * Adds to what is on hand, in the order of the map, which is the order of locks. Missing levels
   * are made first: a transaction that makes one holds none yet that others update.
   */
  void addToLevels(Map<StockKey, BigDecimal> deltas) {
    Set<StockKey> keys = deltas.keySet();
    sql.write(
        """
        INSERT INTO stock_level (prod_num, location_id, on_hand, reserved)
        SELECT k.prod_num, k.location_id, 0, 0
        FROM UNNEST(CAST(? AS varchar ARRAY), CAST(? AS varchar ARRAY)) AS k(prod_num, location_id)
        WHERE NOT EXISTS (SELECT 1 FROM stock_level l
          WHERE l.prod_num = k.prod_num AND l.location_id = k.location_id)
        ORDER BY k.prod_num, k.location_id
        ON CONFLICT DO NOTHING""",
        keys.stream().map(StockKey::prodNum).toArray(String[]::new),
        keys.stream().map(StockKey::locationId).toArray(String[]::new));
    sql.writeEach(
        "UPDATE stock_level SET on_hand = on_hand + ? WHERE prod_num = ? AND location_id = ?",
        deltas.entrySet().stream()
            .map(
                it -> new Object[] {it.getValue(), it.getKey().prodNum(), it.getKey().locationId()})
            .toList());
  }

  /** Notes statements unless a newer one stands. */
  void state(List<StockStatement> statements) {
    latest.put(STATEMENTS, statements);
  }

  private static <T> T[] column(List<LedgerRow> rows, Function<StockMovement, T> value, T[] type) {
    return rows.stream().map(LedgerRow::movement).map(value).toList().toArray(type);
  }

  private record DispositionRow(UUID movement, Integer index, Disposition reason) {}
}
