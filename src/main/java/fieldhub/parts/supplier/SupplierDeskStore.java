package fieldhub.parts.supplier;

import fieldhub.platform.bulk.BulkItem;
import fieldhub.platform.bulk.BulkTarget;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Suppliers in lists and imports. */
@ApplicationScoped
class SupplierDeskStore implements BulkTarget<String, SupplierTerms> {
  @PersistenceContext(unitName = "fieldhub")
  private EntityManager entities;

  List<BulkItem<String, SupplierTerms>> list(Optional<String> after, int limit) {
    return entities
        .createQuery(
            "SELECT s FROM Supplier s WHERE s.supplierId > :after ORDER BY s.supplierId",
            Supplier.class)
        .setParameter("after", after.orElse(""))
        .setMaxResults(limit)
        .getResultStream()
        .map(supplier -> new BulkItem<>(supplier.supplierId(), supplier.terms()))
        .toList();
  }

  @Override
  public Map<String, SupplierTerms> stored(Collection<String> supplierIds) {
    Map<String, SupplierTerms> found = new HashMap<>();
    entities
        .createQuery("SELECT s FROM Supplier s WHERE s.supplierId IN :some", Supplier.class)
        .setParameter("some", supplierIds)
        .getResultStream()
        .forEach(supplier -> found.put(supplier.supplierId(), supplier.terms()));
    return found;
  }

  @Override
  public boolean same(SupplierTerms stored, SupplierTerms imported) {
    return stored.equals(imported);
  }

  @Override
  public void create(String supplierId, SupplierTerms terms) {
    entities.persist(new Supplier(supplierId, terms));
  }

  @Override
  public void change(String supplierId, SupplierTerms terms) {
    entities.find(Supplier.class, supplierId).change(terms);
  }

  @Override
  public void flush() {
    entities.flush();
    entities.clear();
  }
}
