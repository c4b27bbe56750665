package fieldhub.parts.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whether the catalogue knows a model or product number, and which numbers come near it. */
@ApplicationScoped
public class ModelNumbers {
  /** Shorter beginnings lead anywhere. */
  private static final int SHORTEST_BEGINNING = 3;

  private final ModelNumberStore store;

  /** For the container's proxy. */
  protected ModelNumbers() {
    this(null);
  }

  @Inject
  ModelNumbers(ModelNumberStore store) {
    this.store = store;
  }

  /** Whether any of these numbers is a product's, as it is written. */
  public boolean isAnyKnown(Collection<String> numbers) {
    return store.isAnyKnown(numbers);
  }

  /**
   * Products whose numbers come nearest, the nearest first: the same but for case, blanks and
   * dashes; then such as begin with the number; then such as share three quarters, then half of it.
   */
  public List<Product> near(Collection<String> numbers, int most) {
    Map<String, Product> near = new LinkedHashMap<>();
    List<String> keys =
        numbers.stream().map(SearchKey::of).filter(key -> !key.isEmpty()).distinct().toList();
    for (String key : keys) {
      add(near, store.withKey(key, most), most);
    }
    for (int quarters = 4; quarters >= 2; quarters--) {
      for (String key : keys) {
        int length = key.length() * quarters / 4;
        if (near.size() < most && length >= SHORTEST_BEGINNING) {
          add(near, store.beginningWith(key.substring(0, length), most), most);
        }
      }
    }
    return List.copyOf(near.values());
  }

  private static void add(Map<String, Product> near, List<Product> found, int most) {
    for (Product product : found) {
      if (near.size() < most) {
        near.putIfAbsent(product.prodNum(), product);
      }
    }
  }
}
