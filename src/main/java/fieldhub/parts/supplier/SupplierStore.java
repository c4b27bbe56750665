package fieldhub.parts.supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Suppliers in the database. */
@ApplicationScoped
public class SupplierStore {

  @PersistenceContext(unitName = "fieldhub")
  private EntityManager entities;

  /** The named suppliers as far as they exist, by id. */
  public Map<String, Supplier> find(Collection<String> supplierIds) {
    if (supplierIds.isEmpty()) {
      return Map.of();
    }
    return entities
        .createQuery("select s from Supplier s where s.supplierId in :ids", Supplier.class)
        .setParameter("ids", supplierIds)
        .setHint("eclipselink.batch", "s.holidays")
        .getResultStream()
        .collect(Collectors.toMap(Supplier::supplierId, Function.identity()));
  }

  /** Whether there is none at all. */
  public boolean isEmpty() {
    return entities
        .createQuery("select 1 from Supplier e", Integer.class)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  public void add(Supplier supplier) {
    entities.persist(supplier);
  }
}
