package fieldhub.parts.stock;

import java.math.BigDecimal;

/**
 * What the ledger had of a product in one place at one time.
 *
 * @param onHand without the movements that are asked for apart, whenever they were stated
 * @param apart the sum of those movements
 */
public record LedgerBalance(String prodNum, BigDecimal onHand, BigDecimal apart) {}
