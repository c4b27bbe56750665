package fieldhub.operations.inventory;

import fieldhub.operations.ledger.MovementItem;
import fieldhub.parts.inventory.Load;
import java.time.Instant;
import java.util.List;

/**
 * A load as operators read it.
 *
 * @param message address of the inbox message that told of it
 * @param items what was loaded; empty in lists
 * @param movements what it explains in the ledger, newest first; empty in lists
 */
public record LoadItem(
    String loadNum,
    String type,
    String status,
    String locationId,
    String description,
    String xRef,
    boolean technicianCreated,
    Instant createdAt,
    Instant dueAt,
    Instant expectedAt,
    Instant statedAt,
    String message,
    List<PartItem> items,
    List<MovementItem> movements) {

  static LoadItem of(Load load) {
    return of(load, List.of());
  }

  static LoadItem of(Load load, List<MovementItem> movements) {
    return new LoadItem(
        load.loadNum(),
        load.type(),
        load.status(),
        load.locationId(),
        load.description(),
        load.xRef(),
        load.technicianCreated(),
        load.createdAt(),
        load.dueAt(),
        load.expectedAt(),
        load.origin().statedAt(),
        "/operations/inbox/" + load.origin().messageId(),
        PartItem.of(load.items()),
        movements);
  }
}
