package fieldhub.servicemobility.webhook;

import fieldhub.parts.inventory.InventoryItem;
import fieldhub.platform.journey.JourneyKeys;
import fieldhub.platform.journey.KeyKind;
import java.util.List;

/** The {@code Items} of loads, transfers, counts and recommendations (contract 6.7). */
final class InventoryItems {

  private InventoryItems() {}

  /**
   * Reads them.
   *
   * @param planned the field that says what was meant
   * @param quantity the field that says what it came to
   */
  static List<InventoryItem> read(WireFields document, String planned, String quantity) {
    return document.objects("Items").stream()
        .map(
            item ->
                new InventoryItem(
                    item.requiredName("ProdNum", 64),
                    item.name("BatchNum", 64),
                    item.name("SerialNum", 64),
                    item.number(planned),
                    item.number(quantity)))
        .toList();
  }

  static void keys(List<InventoryItem> items, JourneyKeys keys) {
    items.forEach(item -> keys.add(KeyKind.PART, item.prodNum()));
  }
}
