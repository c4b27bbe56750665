package fieldhub.parts.stock;

import fieldhub.platform.persistence.SqlStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** SQL that reads the stock ledger. */
@ApplicationScoped
class LedgerReadStore {

  @Inject private SqlStore sql;

  List<LedgerEntry> find(LedgerFilter filter, int limit) {
    List<Object> parameters = new ArrayList<>();
    StringBuilder query =
        new StringBuilder(
            """
            SELECT id, prod_num, location_id, batch_num, serial_num, in_qty, out_qty, stated_qty,
              inventory_damaged_qty, reported_damaged_qty, ref_module, ref_id, technician,
              modified_at, message_id, recorded_at, source, type, rowver
            FROM stock_movement WHERE 1 = 1""");
    restrict(query, parameters, " AND location_id = ?", filter.location());
    restrict(query, parameters, " AND prod_num = ?", filter.product());
    restrict(query, parameters, " AND ref_id = ?", filter.reference());
    restrict(query, parameters, " AND message_id = ?", filter.message());
    restrict(query, parameters, " AND id < ?", filter.before());
    parameters.add(limit);
    query.append(" ORDER BY id DESC LIMIT ?");
    return sql.read(query.toString(), LedgerReadStore::entry, parameters.toArray());
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

  private static void restrict(
      StringBuilder query, List<Object> parameters, String condition, Optional<?> value) {
    if (value.isPresent()) {
      query.append(condition);
      parameters.add(value.get());
    }
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
