package fieldhub.parts.stock;

import fieldhub.platform.persistence.SqlQuery;
import fieldhub.platform.persistence.SqlStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** SQL that reads the stock ledger. */
@ApplicationScoped
class LedgerReadStore {

  private static final String ENTRY =
      """
      SELECT id, prod_num, location_id, batch_num, serial_num, in_qty, out_qty, stated_qty,
        inventory_damaged_qty, reported_damaged_qty, ref_module, ref_id, technician, modified_at,
        message_id, recorded_at, source, type, rowver
      FROM stock_movement""";

  @Inject private SqlStore sql;

  List<LedgerEntry> find(LedgerFilter filter, int limit) {
    return sql.read(
        new SqlQuery(ENTRY)
            .whereGiven("location_id = ?", filter.location())
            .whereGiven("prod_num = ?", filter.product())
            .whereGiven("ref_id = ?", filter.reference())
            .whereGiven("message_id = ?", filter.message())
            .whereGiven("id < ?", filter.before())
            .then("ORDER BY id DESC LIMIT ?", limit),
        LedgerReadStore::entry);
  }

  List<UsedPart> usedFor(Collection<String> workOrders) {
    return sql.read(
        """
        SELECT ref_id, prod_num, sum(out_qty) - sum(in_qty) AS qty FROM stock_movement
        WHERE ref_id = ANY (?) AND ref_module = ? GROUP BY ref_id, prod_num
        HAVING sum(out_qty) > sum(in_qty) ORDER BY ref_id, prod_num""",
        row ->
            new UsedPart(
                row.getString("ref_id"), row.getString("prod_num"), row.getBigDecimal("qty")),
        workOrders.toArray(String[]::new),
        RefModule.WORK_ORDER);
  }

  List<LedgerEntry> naming(Set<String> refModules, Set<String> references, int limit) {
    return sql.read(
        new SqlQuery(ENTRY)
            .where("ref_id = ANY(?)", (Object) references.toArray(String[]::new))
            .where("ref_module = ANY(?)", (Object) refModules.toArray(String[]::new))
            .then("ORDER BY id DESC LIMIT ?", limit),
        LedgerReadStore::entry);
  }

  List<LedgerBalance> balances(
      String locationId, Instant at, Set<String> refModules, String reference) {
    return sql.read(
        """
        SELECT l.prod_num, l.on_hand - COALESCE(m.later, 0) AS on_hand, COALESCE(m.apart, 0) AS apart
        FROM stock_level l LEFT JOIN (
          SELECT prod_num, SUM(in_qty - out_qty) AS later,
            SUM(CASE WHEN ref_id = ? AND ref_module = ANY(?) THEN in_qty - out_qty ELSE 0 END)
              AS apart
          FROM stock_movement
          WHERE location_id = ? AND (COALESCE(modified_at, recorded_at) > ?
            OR (ref_id = ? AND ref_module = ANY(?)))
          GROUP BY prod_num) m ON m.prod_num = l.prod_num
        WHERE l.location_id = ? ORDER BY l.prod_num""",
        row ->
            new LedgerBalance(
                row.getString("prod_num"),
                row.getBigDecimal("on_hand"),
                row.getBigDecimal("apart")),
        reference,
        refModules.toArray(String[]::new),
        locationId,
        at,
        reference,
        refModules.toArray(String[]::new),
        locationId);
  }

  List<Disposition> dispositions(UUID movement) {
    return sql.read(
        """
        SELECT reason_code, description, qty, stated_qty, in_qty, out_qty FROM stock_disposition
        WHERE movement_id = ? ORDER BY reason_index""",
        row ->
            new Disposition(
                row.getString("reason_code"),
                row.getString("description"),
                row.getBigDecimal("qty"),
                row.getBigDecimal("stated_qty"),
                row.getBigDecimal("in_qty"),
                row.getBigDecimal("out_qty")),
        movement);
  }

  private static LedgerEntry entry(ResultSet row) throws SQLException {
    return new LedgerEntry(
        row.getObject("id", UUID.class),
        new StockItem(
            row.getString("prod_num"),
            row.getString("location_id"),
            row.getString("batch_num"),
            row.getString("serial_num")),
        new MovementQuantities(
            row.getBigDecimal("in_qty"),
            row.getBigDecimal("out_qty"),
            row.getBigDecimal("stated_qty"),
            row.getBigDecimal("inventory_damaged_qty"),
            row.getBigDecimal("reported_damaged_qty")),
        new MovementReason(
            row.getString("ref_module"),
            row.getString("ref_id"),
            row.getString("technician"),
            SqlStore.instant(row, "modified_at"),
            row.getObject("message_id", UUID.class)),
        row.getString("source"),
        row.getString("type"),
        row.getString("rowver"),
        SqlStore.instant(row, "recorded_at"));
  }
}
