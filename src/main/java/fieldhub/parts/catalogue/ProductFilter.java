package fieldhub.parts.catalogue;

import java.util.Optional;

/**
 * Which products to list; an empty part does not restrict.
 *
 * @param prefix how the product number begins
 * @param text what the description contains, in any case
 */
public record ProductFilter(
    Optional<String> prefix,
    Optional<String> text,
    Optional<String> supplierId,
    Optional<Boolean> discontinued) {

  /** Every product. */
  public static final ProductFilter ALL =
      new ProductFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
