package fieldhub.parts.catalogue;

import fieldhub.platform.bulk.BulkImport;
import fieldhub.platform.bulk.BulkItem;
import fieldhub.platform.bulk.BulkTarget;
import fieldhub.platform.persistence.JpqlQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Products in lists and imports. */
@ApplicationScoped
class CatalogueDeskStore implements BulkTarget<String, ProductTerms> {
  @PersistenceContext(unitName = "fieldhub")
  private EntityManager entities;

  List<BulkItem<String, ProductTerms>> list(
      ProductFilter filter, Optional<String> after, int limit) {
    JpqlQuery query =
        new JpqlQuery("SELECT p FROM Product p")
            .whereGiven("p.prodNum > :after", "after", after)
            .whereGiven(
                "p.prodNum LIKE :prefix ESCAPE '!'",
                "prefix",
                filter.prefix().map(it -> literally(it) + "%"))
            .whereGiven(
                "LOWER(p.description) LIKE :text ESCAPE '!'",
                "text",
                filter.text().map(it -> "%" + literally(it.toLowerCase(Locale.ROOT)) + "%"))
            .whereGiven("p.supplierId = :supplier", "supplier", filter.supplierId())
            .whereGiven("p.discontinued = :discontinued", "discontinued", filter.discontinued())
            .then("ORDER BY p.prodNum");
    TypedQuery<Product> products = entities.createQuery(query.text(), Product.class);
    query.values().forEach(products::setParameter);
    return products
        .setMaxResults(limit)
        .getResultStream()
        .map(product -> new BulkItem<>(product.prodNum(), product.terms()))
        .toList();
  }

  /** What replaces each of these products, as far as something does. */
  Map<String, String> replacements(Collection<String> prodNums) {
    Map<String, String> found = new HashMap<>();
    for (List<String> some : BulkImport.chunks(List.copyOf(prodNums))) {
      entities
          .createQuery(
              "SELECT p FROM Product p WHERE p.prodNum IN :some AND p.supersededBy IS NOT NULL",
              Product.class)
          .setParameter("some", some)
          .getResultStream()
          .forEach(
              product ->
                  product.terms().replacement().ifPresent(it -> found.put(product.prodNum(), it)));
    }
    entities.clear();
    return found;
  }

  @Override
  public Map<String, ProductTerms> stored(Collection<String> prodNums) {
    Map<String, ProductTerms> found = new HashMap<>();
    entities
        .createQuery("SELECT p FROM Product p WHERE p.prodNum IN :some", Product.class)
        .setParameter("some", prodNums)
        .getResultStream()
        .forEach(product -> found.put(product.prodNum(), product.terms()));
    return found;
  }

  @Override
  public boolean same(ProductTerms stored, ProductTerms imported) {
    return stored.sameAs(imported);
  }

  @Override
  public void create(String prodNum, ProductTerms terms) {
    entities.persist(new Product(prodNum, terms));
  }

  @Override
  public void change(String prodNum, ProductTerms terms) {
    entities.find(Product.class, prodNum).change(terms);
  }

  @Override
  public void flush() {
    entities.flush();
    entities.clear();
  }

  /** In LIKE, {@code %} and {@code _} mean themselves. */
  private static String literally(String text) {
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }
}
