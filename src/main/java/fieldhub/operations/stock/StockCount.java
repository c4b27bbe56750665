package fieldhub.operations.stock;

import fieldhub.operations.exchange.ImportRow;
import fieldhub.parts.stock.StockKey;
import fieldhub.parts.stock.StockLine;
import fieldhub.platform.bulk.BulkRow;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody counted: the row of an import and of an export. */
public record StockCount(
    @Schema(example = "WPW10730972", required = true) String prodNum,
    @Schema(example = "VAN-0417", required = true) String locationId,
    @Schema(example = "5", required = true) BigDecimal onHand) {
  static final Set<String> COLUMNS =
      new LinkedHashSet<>(List.of("prodNum", "locationId", "onHand"));

  static StockCount of(StockLine line) {
    return new StockCount(
        line.key().prodNum(), line.key().locationId(), StockLevelItem.plain(line.onHand()));
  }

  static BulkRow<StockKey, BigDecimal> read(ImportRow row) {
    row.require("onHand");
    StockKey key = new StockKey(row.required("prodNum", 64), row.required("locationId", 64));
    return new BulkRow<>(row.number(), key, row.decimal("onHand").orElse(BigDecimal.ZERO));
  }
}
