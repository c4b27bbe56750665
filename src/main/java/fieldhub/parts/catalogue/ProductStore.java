package fieldhub.parts.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Products in the database. */
@ApplicationScoped
public class ProductStore {

  /** Databases limit how many values one statement takes. */
  private static final int CHUNK = 500;

  @PersistenceContext(unitName = "fieldhub")
  private EntityManager entities;

  /** The named products as far as they exist, and every product that their chains lead to. */
  public Catalogue withReplacements(Collection<String> prodNums) {
    Map<String, Product> found = new HashMap<>();
    Set<String> asked = new HashSet<>();
    Set<String> wanted = new HashSet<>(prodNums);
    while (!wanted.isEmpty()) {
      asked.addAll(wanted);
      List<Product> round = find(wanted);
      wanted = new HashSet<>();
      for (Product product : round) {
        found.put(product.prodNum(), product);
        product.terms().replacement().filter(next -> !asked.contains(next)).ifPresent(wanted::add);
      }
    }
    return new Catalogue(found.values());
  }

  /** Whether there is none at all. */
  public boolean isEmpty() {
    return entities
        .createQuery("select 1 from Product e", Integer.class)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  public void add(Product product) {
    entities.persist(product);
  }

  private List<Product> find(Set<String> prodNums) {
    List<String> all = List.copyOf(prodNums);
    List<Product> found = new ArrayList<>();
    for (int from = 0; from < all.size(); from += CHUNK) {
      found.addAll(
          entities
              .createQuery("select p from Product p where p.prodNum in :prodNums", Product.class)
              .setParameter("prodNums", all.subList(from, Math.min(all.size(), from + CHUNK)))
              .getResultList());
    }
    return found;
  }
}
