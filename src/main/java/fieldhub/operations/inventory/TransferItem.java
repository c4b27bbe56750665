package fieldhub.operations.inventory;

import fieldhub.operations.ledger.MovementItem;
import fieldhub.parts.inventory.Transfer;
import fieldhub.parts.inventory.TransferHalf;
import java.time.Instant;
import java.util.List;

/**
 * A transfer as operators read it.
 *
 * @param codes the two parts of its validation code, in no order
 * @param movements what it explains in the ledger, newest first; empty in lists
 */
public record TransferItem(
    List<String> codes, Transfer.State state, List<Half> halves, List<MovementItem> movements) {

  /**
   * What one technician reported.
   *
   * @param items what was moved; empty in lists
   */
  public record Half(
      String technician,
      String otherTechnician,
      String fromLocation,
      String toLocation,
      String type,
      Instant transferredAt,
      String message,
      List<PartItem> items) {

    static Half of(TransferHalf half) {
      return new Half(
          half.technician(),
          half.otherTechnician(),
          half.fromLocation(),
          half.toLocation(),
          half.type(),
          half.transferredAt(),
          "/operations/inbox/" + half.origin().messageId(),
          PartItem.of(half.items()));
    }
  }

  static TransferItem of(Transfer transfer) {
    return of(transfer, List.of());
  }

  static TransferItem of(Transfer transfer, List<MovementItem> movements) {
    return new TransferItem(
        List.of(transfer.code().one(), transfer.code().two()),
        transfer.state(),
        transfer.halves().stream().map(Half::of).toList(),
        movements);
  }
}
