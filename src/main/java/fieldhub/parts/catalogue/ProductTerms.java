package fieldhub.parts.catalogue;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * Everything about a product but its number.
 *
 * @param supersededBy number of the product that replaces it, or null
 * @param supplierId who delivers it when no depot can, or null
 */
public record ProductTerms(
    String description,
    BigDecimal price,
    String currency,
    String prodType,
    boolean serialised,
    boolean batchControlled,
    boolean inventoryControlled,
    String supersededBy,
    boolean discontinued,
    String supplierId) {

  public ProductTerms {
    Objects.requireNonNull(description);
    Objects.requireNonNull(price);
    Objects.requireNonNull(currency);
    Objects.requireNonNull(prodType);
  }

  public Optional<String> replacement() {
    return Optional.ofNullable(supersededBy);
  }

  public Optional<String> supplier() {
    return Optional.ofNullable(supplierId);
  }

  /** Whether both say the same; 34.5 and 34.50 are one price. */
  public boolean sameAs(ProductTerms other) {
    return price.compareTo(other.price) == 0 && equals(other.at(price));
  }

  private ProductTerms at(BigDecimal samePrice) {
    return new ProductTerms(
        description,
        samePrice,
        currency,
        prodType,
        serialised,
        batchControlled,
        inventoryControlled,
        supersededBy,
        discontinued,
        supplierId);
  }
}
