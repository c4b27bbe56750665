package fieldhub.platform.http;

import java.math.BigDecimal;

/** Decimals as the vendor's samples show them: 61.5 and 1.0. */
public final class WireDecimal {

  private WireDecimal() {}

  /** The same number with at least one place behind the point, and no needless ones. */
  public static BigDecimal of(BigDecimal value) {
    BigDecimal plain = value.stripTrailingZeros();
    return plain.scale() < 1 ? plain.setScale(1) : plain;
  }
}
