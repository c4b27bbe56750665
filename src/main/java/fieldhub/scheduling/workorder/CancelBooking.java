package fieldhub.scheduling.workorder;

import fieldhub.platform.audit.Audit;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
import fieldhub.scheduling.appointment.SlotPlaces;
import fieldhub.scheduling.workorder.Booking.Cancellation;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * Cancels a booking: its place is free again, and the same may be booked anew. The parts orders
 * made for it stay: whether the parts are needed all the same is for people to say.
 */
@Stateless
public class CancelBooking {

  @Inject private BookingStore bookings;
  @Inject private WorkOrderStore workOrders;
  @Inject private SlotPlaces places;
  @Inject private BookingJourney journey;
  @Inject private Audit audit;
  @Inject private Clock clock;

  /**
   * What cancelling led to.
   *
   * @param changed false when it had been cancelled before
   */
  public record Result(Booking booking, boolean changed) {}

  /**
   * Cancels the booking behind a work order; repeated it changes nothing.
   *
   * @throws ProblemException NOT_FOUND when that work order was not booked here, CONFLICT when the
   *     visit has been made
   */
  public Result cancel(String orderNum, String reason, String who) {
    Booking booking = find(orderNum);
    if (workOrders.find(orderNum).filter(WorkOrder::isClosed).isPresent()) {
      throw new ProblemException(
          ProblemType.CONFLICT, orderNum + " has been closed by its technician; it stays as it is");
    }
    Cancellation how = new Cancellation(clock.instant(), who, reason);
    if (!bookings.cancel(orderNum, how)) {
      return new Result(find(orderNum), false);
    }
    workOrders.markCancelled(orderNum, how.at());
    places.giveBack(booking.slotId());
    journey.cancelled(booking, reason, who);
    audit.record(who, "booking.cancel", "booking", orderNum, reason);
    return new Result(find(orderNum), true);
  }

  private Booking find(String orderNum) {
    return bookings
        .find(orderNum)
        .orElseThrow(
            () -> new ProblemException(ProblemType.NOT_FOUND, "There is no booking " + orderNum));
  }
}
