package fieldhub.operations.workorders;

import fieldhub.scheduling.workorder.BookedPart;
import fieldhub.scheduling.workorder.Booking;
import fieldhub.scheduling.workorder.Booking.Cancellation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A booking as operators read it.
 *
 * @param live whether it holds its place in the slot
 * @param userName the worker who was asked for first; technician is who goes
 */
public record BookingItem(
    String orderNum,
    String originalOrderNum,
    boolean live,
    String slotId,
    String slotTitle,
    String technician,
    String workCentre,
    Instant start,
    Instant end,
    String locationNum,
    String userName,
    Instant bookedAt,
    Instant cancelledAt,
    String cancelledBy,
    String cancelReason,
    List<Part> parts) {

  /** A part of the booking; {@code reason} says why it could not be ordered. */
  public record Part(
      String prodNum,
      BigDecimal qty,
      String partOrderNum,
      BookedPart.Outcome outcome,
      String reason) {

    static Part of(BookedPart part) {
      return new Part(
          part.prodNum(),
          part.qty().stripTrailingZeros(),
          part.partOrderNum(),
          part.outcome(),
          part.reason());
    }
  }

  static BookingItem of(Booking booking) {
    return new BookingItem(
        booking.orderNum(),
        booking.originalOrderNum(),
        booking.cancelled().isEmpty(),
        booking.slotId(),
        booking.slotTitle(),
        booking.technician(),
        booking.workCentre(),
        booking.start(),
        booking.end(),
        booking.locationNum(),
        booking.userName(),
        booking.bookedAt(),
        booking.cancelled().map(Cancellation::at).orElse(null),
        booking.cancelled().map(Cancellation::who).orElse(null),
        booking.cancelled().map(Cancellation::reason).orElse(null),
        booking.parts().stream().map(Part::of).toList());
  }
}
