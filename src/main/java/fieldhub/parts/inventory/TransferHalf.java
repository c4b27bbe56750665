package fieldhub.parts.inventory;

import fieldhub.platform.reported.Origin;
import java.time.Instant;
import java.util.List;

/**
 * What one of the two technicians reports of a transfer (contract servicemobility 6.7). Texts that
 * were not given are {@code ""}, times null.
 *
 * @param technician who completed this half
 * @param otherTechnician the other person
 * @param type inbound or outbound; the organisation's own code
 * @param items empty in lists
 */
public record TransferHalf(
    ValidationCode code,
    String technician,
    String otherTechnician,
    String fromLocation,
    String toLocation,
    String type,
    Instant transferredAt,
    List<InventoryItem> items,
    Origin origin) {

  TransferHalf with(List<InventoryItem> itsItems) {
    return new TransferHalf(
        code,
        technician,
        otherTechnician,
        fromLocation,
        toLocation,
        type,
        transferredAt,
        itsItems,
        origin);
  }
}
