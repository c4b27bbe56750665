package fieldhub.parts.stock;

import java.math.BigDecimal;

/**
 * What a work order used of one product.
 *
 * @param qty taken out less brought back, greater than zero
 */
public record UsedPart(String workOrder, String prodNum, BigDecimal qty) {}
