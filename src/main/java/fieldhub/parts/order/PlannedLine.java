package fieldhub.parts.order;

import fieldhub.parts.catalogue.Product;

/**
 * How one requested part is going to be served.
 *
 * @param askedProduct the product that was asked for
 * @param product what is ordered: the same, or the end of its chain of replacements
 */
record PlannedLine(RequestedPart asked, Product askedProduct, Product product, Source source)
    implements LineDecision {

  /** Whether a replacement is ordered in place of what was asked for. */
  boolean isSuperseded() {
    return !askedProduct.prodNum().equals(product.prodNum());
  }
}
