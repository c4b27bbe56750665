package fieldhub.operations.journey;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where the thing stands that a journey step refers to: the area in front of the event's dot says
 * it.
 */
final class JourneyLinks {
  private static final Map<String, String> ADDRESSES =
      Map.of(
          "inbox", "/operations/inbox/",
          "outbox", "/operations/outbox/",
          "parts-order", "/operations/orders/",
          "stock", "/operations/ledger?reference=",
          "work-order", "/operations/work-orders/");

  /** They refer to what was asked for, which is nowhere stored. */
  private static final Set<String> REFUSED = Set.of("parts-order.refused", "work-order.not-booked");

  private JourneyLinks() {}

  static Optional<String> of(String event, String reference) {
    if (event.equals("inbox.conflict")) {
      return Optional.of("/operations/conflicts/" + reference + "/payload");
    }
    String area = event.contains(".") ? event.substring(0, event.indexOf('.')) : event;
    if (REFUSED.contains(event) || reference == null || !ADDRESSES.containsKey(area)) {
      return Optional.empty();
    }
    String name = URLEncoder.encode(reference, StandardCharsets.UTF_8).replace("+", "%20");
    return Optional.of(ADDRESSES.get(area) + name);
  }
}
