package fieldhub.scheduling.workorder;

import fieldhub.platform.journey.Journey;
import fieldhub.platform.journey.JourneyKeys;
import fieldhub.platform.journey.KeyKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes bookings findable under every number that people know them by. */
@ApplicationScoped
class BookingJourney {

  @Inject private Journey journey;

  void booked(Booking booking, List<AssetName> assets) {
    JourneyKeys keys = keys(booking);
    assets.forEach(asset -> keys.add(KeyKind.ASSET, asset.assetNum()));
    String notOrdered =
        booking.parts().stream()
            .map(BookedPart::reason)
            .filter(reason -> !reason.isEmpty())
            .collect(Collectors.joining("; "));
    journey.record(
        "work-order.booked",
        booking.orderNum(),
        summary(booking) + (notOrdered.isEmpty() ? "" : "; not ordered: " + notOrdered),
        keys.found());
  }

  /** A repetition orders nothing; what it asks for beyond the first must be findable. */
  void repeated(Booking booking, FollowupRequest request) {
    Set<String> known =
        booking.parts().stream().map(BookedPart::prodNum).collect(Collectors.toSet());
    String more =
        request.parts().stream()
            .map(needed -> needed.part().prodNum())
            .filter(prodNum -> !known.contains(prodNum))
            .distinct()
            .collect(Collectors.joining(", "));
    if (!more.isEmpty()) {
      journey.record(
          "work-order.repeated",
          booking.orderNum(),
          summary(booking) + " asked for again; not ordered because it is booked already: " + more,
          keys(booking).found());
    }
  }

  void cancelled(Booking booking, String reason, String who) {
    journey.record(
        "work-order.cancelled",
        booking.orderNum(),
        summary(booking) + " cancelled by " + who + ": " + reason,
        keys(booking).found());
  }

  void notBooked(FollowupRequest request, String reason) {
    JourneyKeys keys = new JourneyKeys();
    keys.add(KeyKind.WORK_ORDER, request.original());
    keys.add(KeyKind.TECHNICIAN, request.userName());
    keys.add(KeyKind.SITE, request.site().locationNum());
    WantedPeriod first = request.periods().get(0);
    journey.record(
        "work-order.not-booked",
        request.original(),
        "follow-up from " + first.start() + " to " + first.end() + ": " + reason,
        keys.found());
  }

  private static JourneyKeys keys(Booking booking) {
    JourneyKeys keys = new JourneyKeys();
    keys.add(KeyKind.WORK_ORDER, booking.orderNum());
    keys.add(KeyKind.WORK_ORDER, booking.originalOrderNum());
    keys.add(KeyKind.TECHNICIAN, booking.technician());
    keys.add(KeyKind.TECHNICIAN, booking.userName());
    keys.add(KeyKind.SITE, booking.locationNum());
    for (BookedPart part : booking.parts()) {
      keys.add(KeyKind.PARTS_ORDER, part.partOrderNum());
      keys.add(KeyKind.PART, part.prodNum());
    }
    return keys;
  }

  private static String summary(Booking booking) {
    return booking.orderNum()
        + " follows "
        + booking.originalOrderNum()
        + ": "
        + booking.slotTitle()
        + " ("
        + booking.start()
        + " to "
        + booking.end()
        + ") with "
        + booking.technician();
  }
}
