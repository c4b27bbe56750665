package fieldhub.parts.inventory;

import fieldhub.platform.reported.Origin;
import java.time.Instant;
import java.util.List;

/**
 * What a location should hold (contract servicemobility 6.7). Texts that were not given are {@code
 * ""}, times null.
 *
 * @param status the vendor's code, kept as text
 * @param items empty in lists
 * @param origin its time is the message's: the object itself has none
 */
public record Recommendation(
    String recommendationId,
    String description,
    String status,
    String locationId,
    boolean technicianCreated,
    Instant dueAt,
    List<InventoryItem> items,
    Origin origin) {

  Recommendation with(List<InventoryItem> itsItems) {
    return new Recommendation(
        recommendationId,
        description,
        status,
        locationId,
        technicianCreated,
        dueAt,
        itsItems,
        origin);
  }
}
