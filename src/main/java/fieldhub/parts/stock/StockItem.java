package fieldhub.parts.stock;

/**
 * What stands where.
 *
 * @param batchNum empty when the product has none
 * @param serialNum empty when the product has none
 */
public record StockItem(String prodNum, String locationId, String batchNum, String serialNum) {}
