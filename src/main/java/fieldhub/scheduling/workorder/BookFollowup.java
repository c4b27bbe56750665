package fieldhub.scheduling.workorder;

import fieldhub.parts.order.AnsweredPart;
import fieldhub.parts.order.FulfilmentOptions;
import fieldhub.parts.order.PartsRequestOutcome;
import fieldhub.parts.order.PlacePartsOrder;
import fieldhub.scheduling.appointment.Slot;
import fieldhub.scheduling.appointment.SlotPlaces;
import fieldhub.scheduling.workorder.BookedPart.Outcome;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes a place, makes the work order and orders its parts, all in one transaction (contract
 * servicemobility 3).
 */
@Stateless
public class BookFollowup {

  @Inject private WorkOrderStore workOrders;
  @Inject private WorkOrderAssetStore assets;
  @Inject private BookingStore bookings;
  @Inject private SlotPlaces places;
  @Inject private PlacePartsOrder placePartsOrder;
  @Inject private BookingJourney journey;
  @Inject private Clock clock;

  /**
   * Books the first of the slots that has a place left, unless the original work order has a live
   * booking for one of the wanted times. Parallel bookings may collide on locks: the caller repeats
   * the call then ({@link fieldhub.platform.persistence.LockCollisions}).
   *
   * @param candidates slots of the wanted times, the most wanted first
   * @throws SlotGoneException when all are full
   */
  public Booking book(FollowupRequest request, List<Slot> candidates) {
    Instant now = clock.instant();
    // Read before the first lock, for the same reason as in PlacePartsOrder. The number of the work
    // order does not matter for it.
    Optional<FulfilmentOptions> options =
        request.partsRequest(request.original()).map(placePartsOrder::options);
    // One booking of a work order at a time: its copies find what the first of them made.
    workOrders.lockOriginal(request.original(), now);
    Optional<Booking> made = bookings.live(request.liveKeys());
    if (made.isPresent()) {
      return made.get();
    }
    Slot slot =
        candidates.stream().filter(places::take).findFirst().orElseThrow(SlotGoneException::full);
    Booking booking = makeWorkOrder(request, slot, now);
    assets.add(Map.of(request.original(), request.assets(), booking.orderNum(), request.assets()));
    Booking complete = booking.with(parts(request, booking.orderNum(), options));
    bookings.add(complete);
    journey.booked(complete, request.assets());
    return complete;
  }

  private Booking makeWorkOrder(FollowupRequest request, Slot slot, Instant now) {
    Booking booking;
    do { // goes on while devices have reported work orders under our numbers
      booking = Booking.of("WO-" + workOrders.nextNumber(), request, slot, now);
    } while (!workOrders.addBooked(booking));
    return booking;
  }

  private List<BookedPart> parts(
      FollowupRequest request, String orderNum, Optional<FulfilmentOptions> options) {
    List<BookedPart> parts = new ArrayList<>();
    request.parts().stream()
        .filter(NeededPart::isOrdered)
        .map(
            needed ->
                new BookedPart(
                    needed.part().prodNum(),
                    needed.part().qty(),
                    needed.partOrderNum(),
                    Outcome.LINKED,
                    ""))
        .forEach(parts::add);
    options.ifPresent(
        seen ->
            request
                .partsRequest(orderNum)
                .map(missing -> placePartsOrder.place(missing, seen))
                .ifPresent(outcome -> addOrdered(parts, outcome)));
    return parts;
  }

  private static void addOrdered(List<BookedPart> parts, PartsRequestOutcome outcome) {
    outcome
        .orders()
        .forEach(
            order ->
                order
                    .parts()
                    .forEach(
                        part -> parts.add(part(part, order.partOrderNum(), Outcome.ORDERED, ""))));
    outcome
        .refused()
        .forEach(part -> parts.add(part(part, "", Outcome.NOT_ORDERED, part.status())));
  }

  private static BookedPart part(
      AnsweredPart part, String partOrderNum, Outcome outcome, String reason) {
    return new BookedPart(part.part().prodNum(), part.qty(), partOrderNum, outcome, reason);
  }
}
