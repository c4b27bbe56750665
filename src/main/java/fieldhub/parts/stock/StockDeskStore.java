package fieldhub.parts.stock;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/** Stock levels in lists and counts; every method joins the caller's transaction. */
@ApplicationScoped
class StockDeskStore {
  private static final String LINES =
      """
      SELECT prod_num, location_id, on_hand, reserved, stated FROM (
        SELECT l.prod_num, l.location_id, l.on_hand, l.reserved,
          (SELECT SUM(s.qty) FROM stock_statement s
            WHERE s.prod_num = l.prod_num AND s.location_id = l.location_id) AS stated
        FROM stock_level l) line
      WHERE 1 = 1""";

  @Resource(lookup = "java:comp/DefaultDataSource")
  private DataSource database;

  List<StockLine> list(StockFilter filter, Optional<StockKey> after, int limit) {
    StringBuilder sql = new StringBuilder(LINES);
    List<Object> values = new ArrayList<>();
    filter.prodNum().ifPresent(it -> restrict(sql, values, "prod_num = ?", it));
    filter.locationId().ifPresent(it -> restrict(sql, values, "location_id = ?", it));
    if (filter.drifting()) {
      sql.append(" AND stated <> on_hand");
    }
    after.ifPresent(
        it ->
            restrict(
                sql, values, "(prod_num, location_id) > (?, ?)", it.prodNum(), it.locationId()));
    sql.append(" ORDER BY prod_num, location_id LIMIT ?");
    values.add(limit);
    List<StockLine> lines = new ArrayList<>();
    read(sql.toString(), values, row -> lines.add(line(row)));
    return lines;
  }

  /** On hand by key, as far as there is a level; locked in the order of the keys when asked. */
  Map<StockKey, BigDecimal> onHand(List<StockKey> keys, boolean lock) {
    String pairs = String.join(", ", Collections.nCopies(keys.size(), "(?, ?)"));
    String sql =
        "SELECT prod_num, location_id, on_hand FROM stock_level WHERE (prod_num, location_id) IN ("
            + pairs
            + ") ORDER BY prod_num, location_id"
            + (lock ? " FOR UPDATE" : "");
    Map<StockKey, BigDecimal> found = new HashMap<>();
    read(sql, flat(keys), row -> found.put(key(row), row.getBigDecimal(3)));
    return found;
  }

  /** Adds empty levels where there are none, in the order of the keys. */
  void create(List<StockKey> keys) {
    String sql =
        "INSERT INTO stock_level (prod_num, location_id, on_hand, reserved) VALUES (?, ?, 0, 0)"
            + " ON CONFLICT DO NOTHING";
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(sql)) {
      for (StockKey key : keys) {
        insert.setString(1, key.prodNum());
        insert.setString(2, key.locationId());
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException("stock levels could not be added", e);
    }
  }

  /** Those of the names that are products. */
  Set<String> products(Collection<String> names) {
    return known("SELECT prod_num FROM product WHERE prod_num IN ", names);
  }

  /** Those of the names that are depots or vans. */
  Set<String> locations(Collection<String> names) {
    return known("SELECT location_id FROM storage_location WHERE location_id IN ", names);
  }

  private Set<String> known(String select, Collection<String> names) {
    Set<String> found = new HashSet<>();
    String marks = String.join(", ", Collections.nCopies(names.size(), "?"));
    read(select + "(" + marks + ")", List.copyOf(names), row -> found.add(row.getString(1)));
    return found;
  }

  private void read(String sql, List<?> values, RowReader reader) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.size(); i++) {
        select.setObject(i + 1, values.get(i));
      }
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          reader.read(rows);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("stock could not be read", e);
    }
  }

  private static StockLine line(ResultSet row) throws SQLException {
    return new StockLine(
        key(row),
        row.getBigDecimal(3),
        row.getBigDecimal(4),
        Optional.ofNullable(row.getBigDecimal(5)));
  }

  private static StockKey key(ResultSet row) throws SQLException {
    return new StockKey(row.getString(1), row.getString(2));
  }

  private static List<Object> flat(List<StockKey> keys) {
    List<Object> values = new ArrayList<>();
    keys.forEach(key -> Collections.addAll(values, key.prodNum(), key.locationId()));
    return values;
  }

  private static void restrict(
      StringBuilder sql, List<Object> values, String condition, Object... wanted) {
    sql.append(" AND ").append(condition);
    Collections.addAll(values, wanted);
  }

  private interface RowReader {
    void read(ResultSet row) throws SQLException;
  }
}
