package fieldhub.parts.stock;

import java.math.BigDecimal;

/**
 * The quantities of a movement.
 *
 * @param in added to the location
 * @param out taken out of it
 * @param stated the device's own count afterwards; null when it gave none
 * @param inventoryDamaged as reported, not applied
 * @param reportedDamaged as reported, not applied
 */
public record MovementQuantities(
    BigDecimal in,
    BigDecimal out,
    BigDecimal stated,
    BigDecimal inventoryDamaged,
    BigDecimal reportedDamaged) {

  /** What the movement changes on hand. */
  public BigDecimal delta() {
    return in.subtract(out);
  }
}
