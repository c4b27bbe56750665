package fieldhub.parts.inpart;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What AudaConnect says of an order at one time; null where it says nothing, but for the order's
 * id.
 *
 * @param lines all of them, in AudaConnect's order
 * @param flaws what AudaConnect said and cannot be kept as it is, for people; never stored with the
 *     order but with the change that it makes
 */
public record InpartReading(
    UUID orderId,
    UUID assessmentId,
    String supplierName,
    String reference,
    ToldStatus status,
    Instant deliveryAt,
    List<InpartLine> lines,
    List<String> flaws) {

  /** The longest name of a supplier that is kept. */
  public static final int LONGEST_SUPPLIER = 200;

  /** The longest reference or part number that is kept. */
  public static final int LONGEST_NUMBER = 100;

  /** A reading that can be kept as it is. */
  public InpartReading(
      UUID orderId,
      UUID assessmentId,
      String supplierName,
      String reference,
      ToldStatus status,
      Instant deliveryAt,
      List<InpartLine> lines) {
    this(orderId, assessmentId, supplierName, reference, status, deliveryAt, lines, List.of());
  }
}
