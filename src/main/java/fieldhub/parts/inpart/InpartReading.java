package fieldhub.parts.inpart;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What AudaConnect says of an order at one time; null where it says nothing, but for the order's
 * id.
 *
 * @param lines all of them, in AudaConnect's order
 */
public record InpartReading(
    UUID orderId,
    UUID assessmentId,
    String supplierName,
    String reference,
    ToldStatus status,
    Instant deliveryAt,
    List<InpartLine> lines) {

  /** The longest name of a supplier that is kept. */
  public static final int LONGEST_SUPPLIER = 200;

  /** The longest reference or part number that is kept. */
  public static final int LONGEST_NUMBER = 100;
}
