package fieldhub.parts.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import fieldhub.parts.stock.LedgerBalance;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class CountDriftTest {

  private static final String FULL = "1001";
  private static final String PARTIAL = "1002";

  @Test
  void batchesOfAProductAreCountedTogether() {
    List<CountDrift> drift =
        CountDrift.of(
            count(PARTIAL, item("pump", "4", "1"), item("pump", "2", "3")),
            List.of(balance("pump", "5", "-1")));

    assertThat(drift).hasSize(1);
    assertThat(drift.get(0).expected()).isEqualByComparingTo("6");
    assertThat(drift.get(0).counted()).isEqualByComparingTo("4");
    assertThat(drift.get(0).difference()).isEqualByComparingTo("-1");
    assertThat(drift.get(0).unexplained()).isZero();
  }

  @Test
  void whatTheLedgerNeverHeardOfWasNoneThere() {
    List<CountDrift> drift = CountDrift.of(count(PARTIAL, item("belt", null, "2")), List.of());

    assertThat(drift.get(0).expected()).isNull();
    assertThat(drift.get(0).ledger()).isZero();
    assertThat(drift.get(0).unexplained()).isEqualByComparingTo("2");
  }

  @Test
  void onlyAFullCountSaysThatWhatItDoesNotListIsGone() {
    List<LedgerBalance> ledger = List.of(balance("belt", "3", "0"), balance("gone", "0", "0"));

    assertThat(CountDrift.of(count(PARTIAL, item("pump", "1", "1")), ledger))
        .extracting(CountDrift::prodNum)
        .containsExactly("pump");
    List<CountDrift> full = CountDrift.of(count(FULL, item("pump", "1", "1")), ledger);
    assertThat(full).extracting(CountDrift::prodNum).containsExactly("belt", "pump");
    assertThat(full.get(0).difference()).isEqualByComparingTo("-3");
  }

  private static PhysicalCount count(String type, InventoryItem... items) {
    return new PhysicalCount("P", "", type, "1002", "VAN", "t", null, List.of(items), null);
  }

  private static InventoryItem item(String product, String expected, String counted) {
    return new InventoryItem(
        product,
        "",
        "",
        expected == null ? null : new BigDecimal(expected),
        new BigDecimal(counted));
  }

  private static LedgerBalance balance(String product, String onHand, String apart) {
    return new LedgerBalance(product, new BigDecimal(onHand), new BigDecimal(apart));
  }
}
