package fieldhub.parts.order;

import static fieldhub.parts.order.PartsSamples.depot;
import static fieldhub.parts.order.PartsSamples.part;
import static fieldhub.parts.order.PartsSamples.product;
import static fieldhub.parts.order.PartsSamples.request;
import static fieldhub.parts.order.PartsSamples.stock;
import static fieldhub.parts.order.PartsSamples.supplier;
import static fieldhub.parts.order.PartsSamples.terms;
import static org.assertj.core.api.Assertions.assertThat;

import fieldhub.parts.catalogue.Catalogue;
import fieldhub.parts.catalogue.Product;
import fieldhub.parts.stock.StockKey;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FulfilmentPolicyTest {

  private final FulfilmentPolicy policy =
      new FulfilmentPolicy(
          new Catalogue(
              List.of(
                  product("PUMP"),
                  new Product("OLD-PUMP", terms(false, true, "PUMP", true, null)),
                  new Product("BOARD", terms(true, true, null, false, "SUP")),
                  new Product("MANUAL", terms(false, false, null, false, "SUP")),
                  new Product("ORPHAN", terms(false, true, null, false, null)),
                  new Product("FOUNDLING", terms(false, true, null, false, "NOBODY")),
                  new Product("GONE", terms(false, true, null, true, "SUP")))),
          new AvailableStock(
              List.of(depot("A"), depot("B")),
              List.of(
                  stock("PUMP", "A", "2"),
                  stock("PUMP", "B", "5"),
                  stock("BOARD", "A", "5"),
                  stock("MANUAL", "A", "100"),
                  stock("GONE", "A", "100"),
                  stock("PUMP", "NOT-A-DEPOT", "100"))),
          Map.of("SUP", supplier("SUP")),
          Site.UNKNOWN);

  @ParameterizedTest(name = "{1} of {0} come from {2}")
  @CsvSource({
    "PUMP, 1, A",
    "PUMP, 2, A",
    "PUMP, 2.5, B",
    "PUMP, 5, B",
    "PUMP, 6, SUP",
    "OLD-PUMP, 1, A",
    "BOARD, 1, A",
    "MANUAL, 1, SUP"
  })
  void oneSourceServesTheWholeLine(String prodNum, String qty, String source) {
    assertThat(planned(part(prodNum, qty)).source().id()).isEqualTo(source);
  }

  @ParameterizedTest(name = "{1} of {0}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "NOBODY-KNOWS | 1 | Part NOBODY-KNOWS is not in the catalogue",
        "PUMP | 0 | Part PUMP: the quantity must be greater than 0",
        "PUMP | -1 | Part PUMP: the quantity must be greater than 0",
        "GONE | 1 | Part GONE is discontinued and has no replacement",
        "BOARD | 1.5 | Part BOARD has serial numbers: order whole pieces",
        "ORPHAN | 1 | Part ORPHAN is not available: no depot has enough of it and it has no supplier",
        "FOUNDLING | 1 | Part FOUNDLING is not available: no depot has enough of it and it has no supplier"
      })
  void aPartThatCannotBeHadIsRefusedWithTheReason(String prodNum, String qty, String reason) {
    LineDecision decision = policy.decide(part(prodNum, qty));
    assertThat(decision).isInstanceOf(RefusedLine.class);
    assertThat(((RefusedLine) decision).reason()).isEqualTo(reason);
  }

  @Test
  void aQuantityWrittenWithZerosBehindThePointIsWhole() {
    assertThat(planned(part("BOARD", "2.000")).source().id()).isEqualTo("A");
  }

  @Test
  void theReplacementIsWhatIsOrdered() {
    PlannedLine line = planned(part("OLD-PUMP", "1"));
    assertThat(line.isSuperseded()).isTrue();
    assertThat(line.product().prodNum()).isEqualTo("PUMP");
  }

  @Test
  void whatOneLineTakesIsGoneForTheNext() {
    FulfilmentPlan plan =
        FulfilmentPlan.of(
            request(part("PUMP", "2"), part("OLD-PUMP", "4"), part("PUMP", "1"), part("PUMP", "1")),
            policy);
    assertThat(plan.planned())
        .extracting(line -> line.source().id())
        .containsExactly("A", "B", "B", "SUP");
    assertThat(plan.bySource()).hasSize(3);
    assertThat(plan.reserved())
        .isEqualTo(
            Map.of(
                new StockKey("PUMP", "A"),
                new BigDecimal("2"),
                new StockKey("PUMP", "B"),
                new BigDecimal("5")));
  }

  @Test
  void allOrNothingOrdersNothingWhenOnePartIsRefused() {
    FulfilmentPlan plan = FulfilmentPlan.of(request(part("PUMP", "1"), part("GONE", "1")), policy);
    assertThat(plan.ordersNothing(true)).isTrue();
    assertThat(plan.ordersNothing(false)).isFalse();
  }

  private PlannedLine planned(RequestedPart asked) {
    LineDecision decision = policy.decide(asked);
    assertThat(decision).isInstanceOf(PlannedLine.class);
    return (PlannedLine) decision;
  }
}
