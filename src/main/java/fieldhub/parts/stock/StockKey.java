package fieldhub.parts.stock;

import java.util.Objects;

/** Which product where. */
public record StockKey(String prodNum, String locationId) {

  public StockKey {
    Objects.requireNonNull(prodNum);
    Objects.requireNonNull(locationId);
  }

  @Override
  public String toString() {
    return prodNum + " at " + locationId;
  }
}
