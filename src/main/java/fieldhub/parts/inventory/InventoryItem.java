package fieldhub.parts.inventory;

import java.math.BigDecimal;

/**
 * A product in a load, a transfer, a count or a recommendation. Texts that were not given are
 * {@code ""}.
 *
 * @param planned what was meant: the original quantity of a load, the expected one of a count, the
 *     present level of a recommendation; null when not given
 * @param qty what it came to: loaded, moved, counted or recommended; null when not given
 */
public record InventoryItem(
    String prodNum, String batchNum, String serialNum, BigDecimal planned, BigDecimal qty) {}
