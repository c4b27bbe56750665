package fieldhub.parts.inpart;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Which Inpart orders are wanted; an empty criterion matches all.
 *
 * @param partNumber orders with a line of this number, the manufacturer's or the ordered one
 * @param open true for those that can still change, false for the others
 * @param after the place behind which the page starts
 */
public record InpartFilter(
    Optional<String> site,
    Optional<InpartStatus> status,
    Optional<String> reference,
    Optional<UUID> assessment,
    Optional<String> workOrder,
    Optional<String> caseNumber,
    Optional<String> supplier,
    Optional<String> partNumber,
    Optional<Boolean> open,
    Optional<Place> after) {

  /** A place in the list: when the order changed last, and its id. */
  public record Place(Instant changedAt, UUID orderId) {}
}
