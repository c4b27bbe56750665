package fieldhub.parts.stock;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A point on the globe, in degrees; six decimals are a hand's breadth, and what the table holds.
 */
public record Position(BigDecimal latitude, BigDecimal longitude) {

  private static final int DECIMALS = 6;
  private static final double EARTH_RADIUS_KM = 6371.0088;

  public Position {
    latitude = latitude.setScale(DECIMALS, RoundingMode.HALF_UP);
    longitude = longitude.setScale(DECIMALS, RoundingMode.HALF_UP);
    if (latitude.abs().compareTo(BigDecimal.valueOf(90)) > 0
        || longitude.abs().compareTo(BigDecimal.valueOf(180)) > 0) {
      throw new IllegalArgumentException("not a point on the globe");
    }
  }

  /** Great-circle distance (haversine). */
  public double kilometresTo(Position other) {
    double phi1 = Math.toRadians(latitude.doubleValue());
    double phi2 = Math.toRadians(other.latitude.doubleValue());
    double sinPhi = Math.sin((phi2 - phi1) / 2);
    double sinLambda =
        Math.sin(Math.toRadians(other.longitude.doubleValue() - longitude.doubleValue()) / 2);
    double a = sinPhi * sinPhi + Math.cos(phi1) * Math.cos(phi2) * sinLambda * sinLambda;
    return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(a)));
  }
}
