package fieldhub.parts.inventory;

import fieldhub.platform.inbox.RowHash;
import fieldhub.platform.persistence.SqlStore;
import fieldhub.platform.reported.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The items of reported documents. They belong to a version of the document and so never change:
 * which version stands is said by the document's own row.
 */
@ApplicationScoped
class ItemStore {

  @Inject private SqlStore sql;

  /** Adds the items of versions that are new; in the order of the key, as all do. */
  <T> void insert(
      List<T> documents, Function<T, Origin> origin, Function<T, List<InventoryItem>> items) {
    Map<RowHash, List<InventoryItem>> byVersion = new TreeMap<>();
    documents.forEach(
        document -> byVersion.put(origin.apply(document).rowHash(), items.apply(document)));
    List<Row> rows = new ArrayList<>();
    byVersion.forEach(
        (version, its) -> {
          for (int i = 0; i < its.size(); i++) {
            rows.add(new Row(version.bytes(), i, its.get(i)));
          }
        });
    if (rows.isEmpty()) {
      return;
    }
    sql.write(
        """
        INSERT INTO inventory_item (row_hash, item_index, prod_num, batch_num, serial_num,
          planned_qty, qty)
        SELECT k.* FROM UNNEST(CAST(? AS bytea ARRAY), CAST(? AS integer ARRAY),
          CAST(? AS varchar ARRAY), CAST(? AS varchar ARRAY), CAST(? AS varchar ARRAY),
          CAST(? AS numeric(19, 4) ARRAY), CAST(? AS numeric(19, 4) ARRAY))
          AS k(row_hash, item_index, prod_num, batch_num, serial_num, planned_qty, qty)
        ON CONFLICT DO NOTHING""",
        column(rows, Row::version, new byte[0][]),
        column(rows, Row::index, new Integer[0]),
        column(rows, it -> it.item().prodNum(), new String[0]),
        column(rows, it -> it.item().batchNum(), new String[0]),
        column(rows, it -> it.item().serialNum(), new String[0]),
        column(rows, it -> it.item().planned(), new BigDecimal[0]),
        column(rows, it -> it.item().qty(), new BigDecimal[0]));
  }

  /** The items of a version, in the sender's order. */
  List<InventoryItem> of(Origin version) {
    return sql.read(
        """
        SELECT prod_num, batch_num, serial_num, planned_qty, qty FROM inventory_item
        WHERE row_hash = ? ORDER BY item_index""",
        row ->
            new InventoryItem(
                row.getString("prod_num"),
                row.getString("batch_num"),
                row.getString("serial_num"),
                row.getBigDecimal("planned_qty"),
                row.getBigDecimal("qty")),
        (Object) version.rowHash().bytes());
  }

  private static <T> T[] column(List<Row> rows, Function<Row, T> value, T[] type) {
    return rows.stream().map(value).toList().toArray(type);
  }

  @SuppressWarnings("ArrayRecordComponent") // goes to the database, is never compared
  private record Row(byte[] version, Integer index, InventoryItem item) {}
}
