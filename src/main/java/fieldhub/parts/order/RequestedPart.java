package fieldhub.parts.order;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * One part that a technician asks for; texts that were not given are {@code ""}.
 *
 * @param description what the technician's device calls it; only repeated, never trusted
 */
public record RequestedPart(
    String prodNum, String description, BigDecimal qty, String shipToLocation, String urgency) {

  public RequestedPart {
    Objects.requireNonNull(prodNum);
    Objects.requireNonNull(description);
    Objects.requireNonNull(qty);
    Objects.requireNonNull(shipToLocation);
    Objects.requireNonNull(urgency);
  }
}
