package fieldhub.parts.order;

import fieldhub.parts.stock.StockLevel;
import fieldhub.parts.stock.StorageLocation;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the depots can still give while the lines of one request are planned one after the other:
 * what a line takes is gone for the next. The stock levels themselves are not touched.
 */
final class AvailableStock {

  private final Map<String, StorageLocation> depots;
  private final Map<String, Map<String, BigDecimal>> byProduct = new HashMap<>();

  AvailableStock(Collection<StorageLocation> depots, Collection<StockLevel> levels) {
    this.depots =
        depots.stream().collect(Collectors.toMap(StorageLocation::locationId, Function.identity()));
    for (StockLevel level : levels) {
      byProduct
          .computeIfAbsent(level.key().prodNum(), prodNum -> new HashMap<>())
          .put(level.key().locationId(), level.available());
    }
  }

  /** The depots that have the whole quantity. */
  List<StorageLocation> depotsWith(String prodNum, BigDecimal quantity) {
    return byProduct.getOrDefault(prodNum, Map.of()).entrySet().stream()
        .filter(available -> available.getValue().compareTo(quantity) >= 0)
        .filter(available -> depots.containsKey(available.getKey()))
        .map(available -> depots.get(available.getKey()))
        .toList();
  }

  /** Takes the quantity from a depot that {@link #depotsWith} gave. */
  void take(String prodNum, StorageLocation depot, BigDecimal quantity) {
    byProduct.get(prodNum).merge(depot.locationId(), quantity, BigDecimal::subtract);
  }
}
