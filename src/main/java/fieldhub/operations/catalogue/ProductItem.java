package fieldhub.operations.catalogue;

import fieldhub.operations.exchange.ImportRow;
import fieldhub.parts.catalogue.ProductTerms;
import fieldhub.platform.bulk.BulkItem;
import fieldhub.platform.bulk.BulkRow;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A product as operators read and import it; an import row is the whole product. */
public record ProductItem(
    @Schema(example = "WPW10730972", required = true) String prodNum,
    @Schema(example = "Drain pump assembly", required = true) String description,
    @Schema(example = "61.5", required = true) BigDecimal price,
    @Schema(example = "GBP", required = true) String currency,
    @Schema(example = "1001") String prodType,
    boolean serialised,
    boolean batchControlled,
    boolean inventoryControlled,
    @Schema(description = "The product that replaces it") String supersededBy,
    boolean discontinued,
    @Schema(example = "SUP-01") String supplierId) {

  static final Set<String> COLUMNS =
      new LinkedHashSet<>(
          List.of(
              "prodNum",
              "description",
              "price",
              "currency",
              "prodType",
              "serialised",
              "batchControlled",
              "inventoryControlled",
              "supersededBy",
              "discontinued",
              "supplierId"));

  private static final int NUMBER = 64;

  static ProductItem of(BulkItem<String, ProductTerms> product) {
    ProductTerms terms = product.terms();
    return new ProductItem(
        product.key(),
        terms.description(),
        terms.price().stripTrailingZeros(),
        terms.currency(),
        terms.prodType(),
        terms.serialised(),
        terms.batchControlled(),
        terms.inventoryControlled(),
        terms.supersededBy(),
        terms.discontinued(),
        terms.supplierId());
  }

  /** Where nothing is said the contract's defaults hold (servicemobility 8.3). */
  static BulkRow<String, ProductTerms> read(ImportRow row) {
    ProductTerms terms =
        new ProductTerms(
            row.required("description", 500),
            price(row),
            currency(row),
            row.text("prodType", 32).orElse(""),
            row.flag("serialised", false),
            row.flag("batchControlled", false),
            row.flag("inventoryControlled", false),
            row.text("supersededBy", NUMBER).orElse(null),
            row.flag("discontinued", false),
            row.text("supplierId", NUMBER).orElse(null));
    return new BulkRow<>(row.number(), row.required("prodNum", NUMBER), terms);
  }

  private static BigDecimal price(ImportRow row) {
    row.require("price");
    Optional<BigDecimal> price = row.decimal("price");
    if (price.isPresent() && price.get().signum() < 0) {
      row.refuse("price", "must not be negative");
    }
    return price.orElse(BigDecimal.ZERO);
  }

  private static String currency(ImportRow row) {
    String currency = row.required("currency", 3);
    if (!currency.isEmpty() && !currency.matches("[A-Z]{3}")) {
      row.refuse("currency", "must be a code such as GBP");
    }
    return currency;
  }
}
