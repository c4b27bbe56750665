package fieldhub.parts.stock;

import java.util.Optional;

/**
 * Which stock levels to list; an empty part does not restrict.
 *
 * @param drifting only where the devices count something else than the ledger has
 */
public record StockFilter(Optional<String> prodNum, Optional<String> locationId, boolean drifting) {

  /** Every level. */
  public static final StockFilter ALL = new StockFilter(Optional.empty(), Optional.empty(), false);
}
