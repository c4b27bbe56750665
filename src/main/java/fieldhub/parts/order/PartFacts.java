package fieldhub.parts.order;

import fieldhub.parts.catalogue.Product;
import fieldhub.parts.catalogue.ProductTerms;
import java.math.BigDecimal;

/** What an answer tells about a product, as the catalogue had it at that moment. */
public record PartFacts(
    String prodNum,
    String description,
    String prodType,
    boolean batchControlled,
    boolean inventoryControlled,
    boolean serialised,
    BigDecimal price) {

  static PartFacts of(Product product) {
    ProductTerms terms = product.terms();
    return new PartFacts(
        product.prodNum(),
        terms.description(),
        terms.prodType(),
        terms.batchControlled(),
        terms.inventoryControlled(),
        terms.serialised(),
        terms.price());
  }

  /** A part that the catalogue does not have: only what the technician said. */
  static PartFacts unknown(RequestedPart asked) {
    return new PartFacts(
        asked.prodNum(), asked.description(), "", false, false, false, BigDecimal.ZERO);
  }
}
