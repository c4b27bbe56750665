package fieldhub.parts.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;

/** Depots and vans in the database. */
@ApplicationScoped
public class StorageLocationStore {

  @PersistenceContext(unitName = "fieldhub")
  private EntityManager entities;

  /** The named locations as far as they exist. */
  public List<StorageLocation> find(Collection<String> locationIds) {
    if (locationIds.isEmpty()) {
      return List.of();
    }
    return entities
        .createQuery(
            "select l from StorageLocation l where l.locationId in :ids", StorageLocation.class)
        .setParameter("ids", locationIds)
        .setHint("eclipselink.batch", "l.holidays")
        .setHint("eclipselink.batch", "l.serviceAreas")
        .getResultList();
  }

  /** Whether there is none at all. */
  public boolean isEmpty() {
    return entities
        .createQuery("select 1 from StorageLocation e", Integer.class)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  public void add(StorageLocation location) {
    entities.persist(location);
  }
}
