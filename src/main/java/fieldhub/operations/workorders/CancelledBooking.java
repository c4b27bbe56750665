package fieldhub.operations.workorders;

import fieldhub.scheduling.workorder.BookedPart;
import fieldhub.scheduling.workorder.CancelBooking;
import java.util.List;

/**
 * What cancelling a booking led to.
 *
 * @param changed false when it had been cancelled before
 * @param partsOrders those linked to the booking, which stay: whoever cancels decides about them
 * @param note the same in words
 */
public record CancelledBooking(
    boolean changed, BookingItem booking, List<String> partsOrders, String note) {

  static CancelledBooking of(CancelBooking.Result result) {
    List<String> orders =
        result.booking().parts().stream()
            .map(BookedPart::partOrderNum)
            .filter(number -> !number.isEmpty())
            .distinct()
            .toList();
    String done =
        result.changed() ? "Its place in the slot is free again" : "It had been cancelled before";
    return new CancelledBooking(
        result.changed(),
        BookingItem.of(result.booking()),
        orders,
        orders.isEmpty()
            ? done + "."
            : done
                + "; its parts orders stay. Those that nobody needs any more are cancelled under"
                + " /operations/orders.");
  }
}
