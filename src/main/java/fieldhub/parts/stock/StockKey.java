package fieldhub.parts.stock;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;

/** Which product where. */
@Embeddable
public class StockKey implements Serializable {

  private static final long serialVersionUID = 1L;

  @Column(name = "prod_num")
  private String prodNum;

  @Column(name = "location_id")
  private String locationId;

  protected StockKey() {}

  public StockKey(String prodNum, String locationId) {
    this.prodNum = prodNum;
    this.locationId = locationId;
  }

  public String prodNum() {
    return prodNum;
  }

  public String locationId() {
    return locationId;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StockKey key
        && prodNum.equals(key.prodNum)
        && locationId.equals(key.locationId);
  }

  @Override
  public int hashCode() {
    return Objects.hash(prodNum, locationId);
  }

  @Override
  public String toString() {
    return prodNum + " at " + locationId;
  }
}
