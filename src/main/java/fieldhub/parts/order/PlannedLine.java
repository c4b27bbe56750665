package fieldhub.parts.order;

import fieldhub.parts.catalogue.Product;

/**
 * How one part of a request is going to be served.
 *
 * @param askedProduct the product that was asked for
 * @param product what is ordered: the same, or the end of its supersession chain
 */
public record PlannedLine(
    RequestedPart asked, Product askedProduct, Product product, Source source) {

  /** Whether a replacement is ordered in place of what was asked for. */
  public boolean isSuperseded() {
    return !askedProduct.prodNum().equals(product.prodNum());
  }
}
