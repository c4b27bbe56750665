package fieldhub.audaconnect.orderstatus;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Which wishes to read an order are wanted; an empty criterion matches all.
 *
 * @param after the place behind which the page starts
 */
public record OrderReadFilter(
    Optional<OrderReadState> state,
    Optional<String> site,
    Optional<UUID> order,
    Optional<Place> after) {

  /** A place in the list: when it was told last, and the order's id. */
  public record Place(Instant toldAt, UUID order) {}
}
