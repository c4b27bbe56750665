package fieldhub.parts.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;

/** Products by what their numbers look like; every query has a bound and an index. */
@ApplicationScoped
class ModelNumberStore {
  @PersistenceContext(unitName = "fieldhub")
  private EntityManager entities;

  boolean isAnyKnown(Collection<String> prodNums) {
    return !entities
        .createQuery("select p.prodNum from Product p where p.prodNum in :some", String.class)
        .setParameter("some", prodNums)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  List<Product> withKey(String key, int most) {
    return entities
        .createQuery(
            "select p from Product p where p.searchKey = :key order by p.prodNum", Product.class)
        .setParameter("key", key)
        .setMaxResults(most)
        .getResultList();
  }

  List<Product> beginningWith(String beginning, int most) {
    return entities
        .createQuery(
            "select p from Product p where p.searchKey like :beginning escape '!'"
                + " order by p.searchKey",
            Product.class)
        .setParameter(
            "beginning", beginning.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%")
        .setMaxResults(most)
        .getResultList();
  }
}
