package fieldhub.parts.stock;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What the hub and the devices say about a product at a location.
 *
 * @param stated the sum of the devices' latest counts over batches and serial numbers
 * @param statedAt when the latest of them was made
 */
public record StockDrift(
    String prodNum,
    String locationId,
    BigDecimal onHand,
    BigDecimal reserved,
    BigDecimal stated,
    Instant statedAt) {

  /** How much more the devices count than the hub has on hand. */
  public BigDecimal drift() {
    return stated.subtract(onHand);
  }
}
