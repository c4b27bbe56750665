package fieldhub.parts.stock;

import java.math.BigDecimal;

/**
 * How much of a product a location has, and how much of that is promised to orders. Orders change
 * only what is reserved; the stock ledger changes only what is on hand. Read for a change it is
 * always locked ({@link StockStore#lock}).
 */
public final class StockLevel {

  private final StockKey key;
  private final BigDecimal onHand;
  private BigDecimal reserved;

  public StockLevel(StockKey key, BigDecimal onHand, BigDecimal reserved) {
    this.key = key;
    this.onHand = onHand;
    this.reserved = reserved;
  }

  public StockKey key() {
    return key;
  }

  public BigDecimal onHand() {
    return onHand;
  }

  public BigDecimal reserved() {
    return reserved;
  }

  /** On hand less reserved; negative when devices report more used than was there. */
  public BigDecimal available() {
    return onHand.subtract(reserved);
  }

  /**
   * Promises a quantity to an order.
   *
   * @throws IllegalStateException when less is available: no order takes available below zero
   */
  public void reserve(BigDecimal quantity) {
    if (quantity.signum() <= 0 || available().compareTo(quantity) < 0) {
      throw new IllegalStateException(
          "cannot reserve " + quantity + " of " + key + ": available " + available());
    }
    reserved = reserved.add(quantity);
  }

  /**
   * Gives a promised quantity back.
   *
   * @throws IllegalStateException when less was reserved
   */
  public void release(BigDecimal quantity) {
    if (quantity.signum() <= 0 || reserved.compareTo(quantity) < 0) {
      throw new IllegalStateException(
          "cannot release " + quantity + " of " + key + ": reserved " + reserved);
    }
    reserved = reserved.subtract(quantity);
  }
}
