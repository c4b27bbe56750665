package fieldhub.parts.catalogue;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The products that one request is about, with everything that replaces them. */
public final class Catalogue {

  private final Map<String, Product> products = new HashMap<>();

  public Catalogue(Collection<Product> products) {
    products.forEach(product -> this.products.put(product.prodNum(), product));
  }

  public Optional<Product> find(String prodNum) {
    return Optional.ofNullable(products.get(prodNum));
  }

  public Collection<Product> products() {
    return products.values();
  }
}
