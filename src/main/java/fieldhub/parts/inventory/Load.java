package fieldhub.parts.inventory;

import fieldhub.platform.reported.Origin;
import java.time.Instant;
import java.util.List;

/**
 * Parts that a technician took over, as finally accepted (contract servicemobility 6.7): it
 * explains movements and changes no stock. Texts that were not given are {@code ""}, times null.
 *
 * @param type the vendor's code, kept as text even when unknown; so is the status
 * @param xRef the organisation's own reference
 * @param items empty in lists
 */
public record Load(
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
    List<InventoryItem> items,
    Origin origin) {

  Load with(List<InventoryItem> itsItems) {
    return new Load(
        loadNum,
        type,
        status,
        locationId,
        description,
        xRef,
        technicianCreated,
        createdAt,
        dueAt,
        expectedAt,
        itsItems,
        origin);
  }
}
