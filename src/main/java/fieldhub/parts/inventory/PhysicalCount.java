package fieldhub.parts.inventory;

import fieldhub.platform.reported.Origin;
import java.time.Instant;
import java.util.List;

/**
 * A physical count, asked for or done (contract servicemobility 6.7). Texts that were not given are
 * {@code ""}, times null.
 *
 * @param requestType the vendor's code: {@code 1001} full, {@code 1002} only the listed items
 * @param status the vendor's code: {@code 1001} not completed, {@code 1002} completed
 * @param dueAt to be done by
 * @param items empty in lists
 */
public record PhysicalCount(
    String countNum,
    String description,
    String requestType,
    String status,
    String locationId,
    String technician,
    Instant dueAt,
    List<InventoryItem> items,
    Origin origin) {

  private static final String FULL = "1001";
  private static final String COMPLETED = "1002";

  /** Whether what is not listed was counted as none. */
  public boolean isFull() {
    return requestType.equals(FULL);
  }

  public boolean isCompleted() {
    return status.equals(COMPLETED);
  }

  PhysicalCount with(List<InventoryItem> itsItems) {
    return new PhysicalCount(
        countNum,
        description,
        requestType,
        status,
        locationId,
        technician,
        dueAt,
        itsItems,
        origin);
  }
}
