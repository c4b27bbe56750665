package fieldhub.operations.stock;

import fieldhub.parts.stock.StockLine;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A stock level as operators read it. */
public record StockLevelItem(
    @Schema(example = "WPW10730972") String prodNum,
    @Schema(example = "VAN-0417") String locationId,
    @Schema(example = "5") BigDecimal onHand,
    @Schema(example = "2") BigDecimal reserved,
    @Schema(description = "On hand less reserved", example = "3") BigDecimal available,
    @Schema(description = "What devices counted last; null when never") BigDecimal stated,
    @Schema(description = "Stated less on hand; null when never counted") BigDecimal drift) {
  static StockLevelItem of(StockLine line) {
    return new StockLevelItem(
        line.key().prodNum(),
        line.key().locationId(),
        plain(line.onHand()),
        plain(line.reserved()),
        plain(line.available()),
        line.stated().map(StockLevelItem::plain).orElse(null),
        line.drift().map(StockLevelItem::plain).orElse(null));
  }

  static BigDecimal plain(BigDecimal quantity) {
    return quantity.stripTrailingZeros();
  }
}
