package fieldhub.parts.stock;

import fieldhub.platform.persistence.SqlStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Stock levels in the database. In SQL and not through JPA, because a locking JPA query keeps its
 * connection until the commit: everything else in the transaction would then need a second one, and
 * many orders waiting for each other could take the whole pool.
 */
@ApplicationScoped
public class StockStore {

  @Inject private SqlStore sql;

  /** Where depots seem to have something available of these products; nothing is locked. */
  public List<StockLevel> inDepots(Collection<String> prodNums) {
    if (prodNums.isEmpty()) {
      return List.of();
    }
    return sql.read(
        """
        SELECT s.prod_num, s.location_id, s.on_hand, s.reserved
        FROM stock_level s JOIN storage_location l ON l.location_id = s.location_id
        WHERE s.prod_num = ANY (?) AND s.on_hand > s.reserved AND l.kind = 'DEPOT'
        """,
        StockStore::level,
        (Object) prodNums.toArray(String[]::new));
  }

  /**
   * Locks the levels until the end of the transaction and gives them as they are then. Every caller
   * locks in the order of product and location, so that none waits in a circle.
   */
  public List<StockLevel> lock(Collection<StockKey> keys) {
    Map<String, SortedSet<String>> locationsByProduct = new TreeMap<>();
    for (StockKey key : keys) {
      locationsByProduct
          .computeIfAbsent(key.prodNum(), prodNum -> new TreeSet<>())
          .add(key.locationId());
    }
    List<StockLevel> locked = new ArrayList<>();
    locationsByProduct.forEach(
        (prodNum, locations) ->
            locked.addAll(
                sql.read(
                    """
                    SELECT prod_num, location_id, on_hand, reserved FROM stock_level
                    WHERE prod_num = ? AND location_id = ANY (?) ORDER BY location_id FOR UPDATE
                    """,
                    StockStore::level,
                    prodNum,
                    locations.toArray(String[]::new))));
    return locked;
  }

  /** Writes what is reserved of levels that the caller has locked. */
  void saveReserved(List<StockLevel> levels) {
    sql.writeEach(
        "UPDATE stock_level SET reserved = ? WHERE prod_num = ? AND location_id = ?",
        levels.stream()
            .map(
                level ->
                    new Object[] {
                      level.reserved(), level.key().prodNum(), level.key().locationId()
                    })
            .toList());
  }

  /** A level that does not exist yet. */
  public void add(StockLevel level) {
    sql.write(
        "INSERT INTO stock_level (prod_num, location_id, on_hand, reserved) VALUES (?, ?, ?, ?)",
        level.key().prodNum(),
        level.key().locationId(),
        level.onHand(),
        level.reserved());
  }

  private static StockLevel level(ResultSet row) throws SQLException {
    BigDecimal onHand = row.getBigDecimal("on_hand");
    return new StockLevel(
        new StockKey(row.getString("prod_num"), row.getString("location_id")),
        onHand,
        row.getBigDecimal("reserved"));
  }
}
