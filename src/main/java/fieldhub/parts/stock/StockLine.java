package fieldhub.parts.stock;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A stock level beside what devices say.
 *
 * @param stated the sum of the devices' latest counts, if there is any
 */
public record StockLine(
    StockKey key, BigDecimal onHand, BigDecimal reserved, Optional<BigDecimal> stated) {

  /** What orders may still take. */
  public BigDecimal available() {
    return onHand.subtract(reserved);
  }

  /** By how much the devices count more than the ledger has; nothing when they never counted. */
  public Optional<BigDecimal> drift() {
    return stated.map(count -> count.subtract(onHand));
  }
}
