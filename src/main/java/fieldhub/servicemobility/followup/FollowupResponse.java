package fieldhub.servicemobility.followup;

import com.fasterxml.jackson.annotation.JsonProperty;
import fieldhub.scheduling.workorder.BookedPart;
import fieldhub.scheduling.workorder.Booking;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The Book Job Response Object (contract servicemobility 3.3).
 *
 * @param orderNum filled when, and only when, the visit was booked
 */
record FollowupResponse(
    @JsonProperty("OrderNum") String orderNum,
    @JsonProperty("OrderedParts") List<OrderedParts> orderedParts) {

  /** The vendor's own signal that nothing was booked; it has no room for a reason. */
  static final FollowupResponse NOT_BOOKED = new FollowupResponse("", List.of());

  record OrderedParts(
      @JsonProperty("PartOrderNum") String partOrderNum,
      @JsonProperty("Parts") List<String> parts) {}

  static FollowupResponse of(Booking booking) {
    List<OrderedParts> orders =
        booking.parts().stream()
            .filter(part -> !part.partOrderNum().isEmpty())
            .collect(
                Collectors.groupingBy(
                    BookedPart::partOrderNum,
                    LinkedHashMap::new,
                    Collectors.mapping(BookedPart::prodNum, Collectors.toList())))
            .entrySet()
            .stream()
            .map(order -> new OrderedParts(order.getKey(), order.getValue()))
            .toList();
    return new FollowupResponse(booking.orderNum(), orders);
  }
}
