package fieldhub.operations.inventory;

import fieldhub.operations.ledger.MovementItem;
import fieldhub.parts.inventory.PhysicalCount;
import java.time.Instant;
import java.util.List;

/**
 * A physical count as operators read it.
 *
 * @param items what was asked for or counted; empty in lists
 * @param drift how far it is from the ledger; empty in lists and until it is completed
 * @param movements what it explains in the ledger, newest first; empty in lists
 */
public record CountItem(
    String countNum,
    String description,
    String requestType,
    String status,
    boolean completed,
    String locationId,
    String technician,
    Instant dueAt,
    Instant statedAt,
    String message,
    List<PartItem> items,
    List<DriftItem> drift,
    List<MovementItem> movements) {

  static CountItem of(PhysicalCount count) {
    return of(count, List.of(), List.of());
  }

  static CountItem of(PhysicalCount count, List<DriftItem> drift, List<MovementItem> movements) {
    return new CountItem(
        count.countNum(),
        count.description(),
        count.requestType(),
        count.status(),
        count.isCompleted(),
        count.locationId(),
        count.technician(),
        count.dueAt(),
        count.origin().statedAt(),
        "/operations/inbox/" + count.origin().messageId(),
        PartItem.of(count.items()),
        drift,
        movements);
  }
}
