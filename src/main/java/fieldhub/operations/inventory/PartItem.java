package fieldhub.operations.inventory;

import fieldhub.operations.ledger.MovementItem;
import fieldhub.parts.inventory.InventoryItem;
import java.math.BigDecimal;
import java.util.List;

/**
 * A product in a load, transfer, count or recommendation, as operators read it.
 *
 * @param planned the original quantity of a load, the expected one of a count, the present level of
 *     a recommendation; null when not given
 * @param qty what was loaded, moved, counted or is recommended; null when not given
 */
public record PartItem(
    String prodNum, String batchNum, String serialNum, BigDecimal planned, BigDecimal qty) {

  static List<PartItem> of(List<InventoryItem> items) {
    return items.stream()
        .map(
            item ->
                new PartItem(
                    item.prodNum(),
                    item.batchNum(),
                    item.serialNum(),
                    MovementItem.plain(item.planned()),
                    MovementItem.plain(item.qty())))
        .toList();
  }
}
