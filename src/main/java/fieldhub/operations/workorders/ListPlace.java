package fieldhub.operations.workorders;

import fieldhub.operations.paging.RequestCheck;
import fieldhub.scheduling.workorder.WorkOrderFilter.Place;
import java.time.Instant;
import java.util.Optional;

/** Where a page of work orders or bookings starts. */
final class ListPlace {

  private ListPlace() {}

  static Optional<Place> read(RequestCheck check, String after) {
    return check.after(after, 2, key -> new Place(Instant.parse(key.get(0)), key.get(1)));
  }
}
