package fieldhub.scheduling.workorder;

import fieldhub.platform.journey.Journey;
import fieldhub.platform.journey.JourneyKey;
import fieldhub.platform.journey.KeyKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes bookings findable under every number that people know them by. */
@ApplicationScoped
class BookingJourney {

  @Inject private Journey journey;

  void booked(Booking booking, List<AssetName> assets) {
    Set<JourneyKey> keys = keys(booking);
    assets.forEach(asset -> add(keys, KeyKind.ASSET, asset.assetNum()));
    String notOrdered =
        booking.parts().stream()
            .map(BookedPart::reason)
            .filter(reason -> !reason.isEmpty())
            .collect(Collectors.joining("; "));
    journey.record(
        "work-order.booked",
        booking.orderNum(),
        summary(booking) + (notOrdered.isEmpty() ? "" : "; not ordered: " + notOrdered),
        keys);
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
          keys(booking));
    }
  }

  void cancelled(Booking booking, String reason, String who) {
    journey.record(
        "work-order.cancelled",
        booking.orderNum(),
        summary(booking) + " cancelled by " + who + ": " + reason,
        keys(booking));
  }

  void notBooked(FollowupRequest request, String reason) {
    Set<JourneyKey> keys = new LinkedHashSet<>();
    add(keys, KeyKind.WORK_ORDER, request.original());
    add(keys, KeyKind.TECHNICIAN, request.userName());
    add(keys, KeyKind.SITE, request.site().locationNum());
    WantedPeriod first = request.periods().get(0);
    journey.record(
        "work-order.not-booked",
        request.original(),
        "follow-up from " + first.start() + " to " + first.end() + ": " + reason,
        keys);
  }

  private static Set<JourneyKey> keys(Booking booking) {
    Set<JourneyKey> keys = new LinkedHashSet<>();
    add(keys, KeyKind.WORK_ORDER, booking.orderNum());
    add(keys, KeyKind.WORK_ORDER, booking.originalOrderNum());
    add(keys, KeyKind.TECHNICIAN, booking.technician());
    add(keys, KeyKind.TECHNICIAN, booking.userName());
    add(keys, KeyKind.SITE, booking.locationNum());
    for (BookedPart part : booking.parts()) {
      add(keys, KeyKind.PARTS_ORDER, part.partOrderNum());
      add(keys, KeyKind.PART, part.prodNum());
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

  private static void add(Set<JourneyKey> keys, KeyKind kind, String value) {
    JourneyKey.ifPresent(kind, value).ifPresent(keys::add);
  }
}
