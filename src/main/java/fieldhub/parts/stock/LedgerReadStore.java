package fieldhub.parts.stock;

import fieldhub.platform.persistence.SqlQuery;
import fieldhub.platform.persistence.SqlStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** SQL that reads the stock ledger. */
@ApplicationScoped
class LedgerReadStore {

  @Inject private SqlStore sql;

  List<LedgerEntry> find(LedgerFilter filter, int limit) {
    return sql.read(
        new SqlQuery(
                """
                SELECT id, prod_num, location_id, batch_num, serial_num, in_qty, out_qty,
                  stated_qty, inventory_damaged_qty, reported_damaged_qty, ref_module, ref_id,
                  technician, modified_at, message_id, recorded_at, source, type, rowver
                FROM stock_movement""")
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
        MovementReason.WORK_ORDER);
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
            row.getObject("message_id", UUID.class),
            SqlStore.instant(row, "recorded_at")),
        row.getString("source"),
        row.getString("type"),
        row.getString("rowver"),
        SqlStore.instant(row, "recorded_at"));
  }
}
