package fieldhub.scheduling.workorder;

import java.time.Instant;
import java.util.Set;

/**
 * A work order as it stands: what the latest report says, and where that says nothing what was
 * booked. Texts that nobody gave are {@code ""}, times null.
 *
 * @param originalOrderNum the work order whose follow-up it is, as far as it was booked here
 * @param status the vendor's code (contract servicemobility 6.7)
 * @param locationNum the site
 * @param modifiedAt when the device made the latest report; null before the first
 * @param createdAt when the hub first heard of it
 * @param cancelledAt when its booking was cancelled; devices may report on it still
 */
public record WorkOrder(
    String orderNum,
    WorkOrderOrigin origin,
    String originalOrderNum,
    String status,
    String orderType,
    String accountNum,
    String locationNum,
    String technician,
    String description,
    String reasonCode,
    Instant plannedStart,
    Instant plannedEnd,
    Instant actualStart,
    Instant actualEnd,
    Instant travelStart,
    Instant travelEnd,
    Instant modifiedAt,
    Instant createdAt,
    Instant cancelledAt) {

  /** Closed complete and closed incomplete. */
  private static final Set<String> CLOSED = Set.of("4096", "4097");

  /** Whether the visit has been made, with or without success. */
  public boolean isClosed() {
    return CLOSED.contains(status);
  }
}
