package fieldhub.parts.stock;

import fieldhub.platform.persistence.RowReader;
import fieldhub.platform.persistence.SqlQuery;
import fieldhub.platform.persistence.SqlStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Stock levels in lists and counts; every method joins the caller's transaction. */
@ApplicationScoped
class StockDeskStore {
  private static final String LINES =
      """
      SELECT prod_num, location_id, on_hand, reserved, stated FROM (
        SELECT l.prod_num, l.location_id, l.on_hand, l.reserved,
          (SELECT SUM(s.qty) FROM stock_statement s
            WHERE s.prod_num = l.prod_num AND s.location_id = l.location_id) AS stated
        FROM stock_level l) line""";

  @Inject private SqlStore sql;

  List<StockLine> list(StockFilter filter, Optional<StockKey> after, int limit) {
    SqlQuery query =
        new SqlQuery(LINES)
            .whereGiven("prod_num = ?", filter.prodNum())
            .whereGiven("location_id = ?", filter.locationId());
    if (filter.drifting()) {
      query.where("stated <> on_hand");
    }
    after.ifPresent(
        it -> query.where("(prod_num, location_id) > (?, ?)", it.prodNum(), it.locationId()));
    return sql.read(
        query.then("ORDER BY prod_num, location_id LIMIT ?", limit), StockDeskStore::line);
  }

  /** On hand by key, as far as there is a level; locked in the order of the keys when asked. */
  Map<StockKey, BigDecimal> onHand(List<StockKey> keys, boolean lock) {
    String query =
        "SELECT prod_num, location_id, on_hand FROM stock_level WHERE (prod_num, location_id) IN ("
            + String.join(", ", Collections.nCopies(keys.size(), "(?, ?)"))
            + ") ORDER BY prod_num, location_id"
            + (lock ? " FOR UPDATE" : "");
    List<Object> values = new ArrayList<>();
    keys.forEach(key -> Collections.addAll(values, key.prodNum(), key.locationId()));
    Map<StockKey, BigDecimal> found = new HashMap<>();
    RowReader<BigDecimal> reader = row -> found.put(key(row), row.getBigDecimal("on_hand"));
    sql.read(query, reader, values.toArray());
    return found;
  }

  /** Adds empty levels where there are none, in the order of the keys. */
  void create(List<StockKey> keys) {
    sql.writeEach(
        "INSERT INTO stock_level (prod_num, location_id, on_hand, reserved) VALUES (?, ?, 0, 0)"
            + " ON CONFLICT DO NOTHING",
        keys.stream().map(key -> new Object[] {key.prodNum(), key.locationId()}).toList());
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
    String marks = String.join(", ", Collections.nCopies(names.size(), "?"));
    return Set.copyOf(
        sql.read(select + "(" + marks + ")", row -> row.getString(1), names.toArray()));
  }

  private static StockLine line(ResultSet row) throws SQLException {
    return new StockLine(
        key(row),
        row.getBigDecimal("on_hand"),
        row.getBigDecimal("reserved"),
        Optional.ofNullable(row.getBigDecimal("stated")));
  }

  private static StockKey key(ResultSet row) throws SQLException {
    return new StockKey(row.getString("prod_num"), row.getString("location_id"));
  }
}
