package fieldhub.scheduling.workorder;

import java.time.Instant;
import java.util.Optional;

/**
 * Which work orders are wanted; an empty criterion matches all.
 *
 * @param locationNum the site
 * @param original those that follow up this one
 * @param after only those behind this one in the list, for the next page
 */
public record WorkOrderFilter(
    Optional<String> status,
    Optional<String> technician,
    Optional<String> locationNum,
    Optional<String> original,
    Optional<WorkOrderOrigin> origin,
    Optional<Place> after) {

  /** Where a record stands in a list that shows the newest first. */
  public record Place(Instant at, String orderNum) {}
}
