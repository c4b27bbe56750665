package fieldhub.parts.order;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What a supplier's system says to an order.
 *
 * @param delivery when all of it will be there, if the supplier says
 * @param trackingNumber of the parcels, {@code ""} if there is none; at most 200 characters
 * @param text the answer in one line for people, at most 400 characters; an answer with the same
 *     text is the same answer
 */
public record SupplierAnswer(
    boolean accepted, Optional<Instant> delivery, String trackingNumber, String text) {

  public SupplierAnswer {
    Objects.requireNonNull(delivery);
    Objects.requireNonNull(trackingNumber);
    Objects.requireNonNull(text);
  }

  /** The supplier does not deliver. */
  public static SupplierAnswer refused(String text) {
    return new SupplierAnswer(false, Optional.empty(), "", text);
  }
}
