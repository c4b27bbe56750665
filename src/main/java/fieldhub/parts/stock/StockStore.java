package fieldhub.parts.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Stock levels in the database. */
@ApplicationScoped
public class StockStore {

  /** Databases limit how many values one statement takes. */
  private static final int CHUNK = 500;

  @PersistenceContext(unitName = "fieldhub")
  private EntityManager entities;

  /** Where depots seem to have something available of these products; nothing is locked. */
  public List<StockLevel> inDepots(Collection<String> prodNums) {
    List<String> all = List.copyOf(prodNums);
    List<StockLevel> found = new ArrayList<>();
    for (int from = 0; from < all.size(); from += CHUNK) {
      entities
          .createQuery(
              "select s.key.prodNum, s.key.locationId, s.onHand, s.reserved"
                  + " from StockLevel s, StorageLocation l"
                  + " where s.key.prodNum in :prodNums and s.onHand > s.reserved"
                  + " and l.locationId = s.key.locationId and l.kind = :depot",
              Object[].class)
          .setParameter("prodNums", all.subList(from, Math.min(all.size(), from + CHUNK)))
          .setParameter("depot", LocationKind.DEPOT)
          .getResultStream()
          .map(StockStore::unlocked)
          .forEach(found::add);
    }
    return found;
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
                entities
                    .createQuery(
                        "select s from StockLevel s where s.key.prodNum = :prodNum"
                            + " and s.key.locationId in :locations order by s.key.locationId",
                        StockLevel.class)
                    .setParameter("prodNum", prodNum)
                    .setParameter("locations", List.copyOf(locations))
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .getResultList()));
    return locked;
  }

  /** A copy that is not managed: a later locking read must not be answered with it. */
  private static StockLevel unlocked(Object[] row) {
    return new StockLevel(
        new StockKey((String) row[0], (String) row[1]), (BigDecimal) row[2], (BigDecimal) row[3]);
  }

  public void add(StockLevel level) {
    entities.persist(level);
  }
}
