package fieldhub.parts.inventory;

import fieldhub.parts.stock.LedgerBalance;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How far a count is from the ledger for one product.
 *
 * @param expected what the count was told to find; null when it was told nothing
 * @param counted what was found, all batches and serial numbers together
 * @param ledger what the ledger had at the time of the count, before the count corrected it
 * @param corrected what the count's own movements added to the ledger; negative when they took away
 */
public record CountDrift(
    String prodNum,
    BigDecimal expected,
    BigDecimal counted,
    BigDecimal ledger,
    BigDecimal corrected) {

  /** By how much was counted more than the ledger had. */
  public BigDecimal difference() {
    return counted.subtract(ledger);
  }

  /** What of the difference no movement of the count explains: 0 when the ledger came right. */
  public BigDecimal unexplained() {
    return difference().subtract(corrected);
  }

  /** A full count counts as none what it does not list but the ledger has. */
  static List<CountDrift> of(PhysicalCount count, List<LedgerBalance> balances) {
    Map<String, LedgerBalance> ledger =
        balances.stream()
            .collect(
                Collectors.toMap(
                    LedgerBalance::prodNum, Function.identity(), (one, same) -> one, TreeMap::new));
    Map<String, List<InventoryItem>> items =
        count.items().stream()
            .collect(
                Collectors.groupingBy(InventoryItem::prodNum, TreeMap::new, Collectors.toList()));
    if (count.isFull()) {
      ledger.values().stream()
          .filter(it -> it.onHand().signum() != 0 || it.apart().signum() != 0)
          .forEach(it -> items.putIfAbsent(it.prodNum(), List.of()));
    }
    List<CountDrift> drifts = new ArrayList<>();
    items.forEach(
        (product, its) -> {
          LedgerBalance balance =
              ledger.getOrDefault(
                  product, new LedgerBalance(product, BigDecimal.ZERO, BigDecimal.ZERO));
          BigDecimal counted = sum(its, InventoryItem::qty);
          drifts.add(
              new CountDrift(
                  product,
                  sum(its, InventoryItem::planned),
                  counted == null ? BigDecimal.ZERO : counted,
                  balance.onHand(),
                  balance.apart()));
        });
    return drifts;
  }

  /** Null when no item says anything. */
  private static BigDecimal sum(
      List<InventoryItem> items, Function<InventoryItem, BigDecimal> quantity) {
    return items.stream()
        .map(quantity)
        .filter(it -> it != null)
        .reduce(BigDecimal::add)
        .orElse(null);
  }
}
