package fieldhub.parts.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class StockLevelTest {

  private final StockLevel level = level("5", "2");

  @Test
  void availableIsOnHandLessReserved() {
    assertThat(level.available()).isEqualByComparingTo("3");
  }

  @Test
  void reservingChangesOnlyWhatIsReserved() {
    level.reserve(new BigDecimal("3"));
    assertThat(level.onHand()).isEqualByComparingTo("5");
    assertThat(level.reserved()).isEqualByComparingTo("5");
  }

  @Test
  void noOrderTakesAvailableBelowZero() {
    assertThatThrownBy(() -> level.reserve(new BigDecimal("3.0001")))
        .isInstanceOf(IllegalStateException.class);
    assertThat(level.reserved()).isEqualByComparingTo("2");
  }

  @Test
  void nothingIsReservedWhereDevicesUsedMoreThanWasThere() {
    assertThatThrownBy(() -> level("-1", "0").reserve(BigDecimal.ONE))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void noMoreIsReleasedThanWasReserved() {
    level.release(new BigDecimal("2"));
    assertThatThrownBy(() -> level.release(BigDecimal.ONE))
        .isInstanceOf(IllegalStateException.class);
  }

  private static StockLevel level(String onHand, String reserved) {
    return new StockLevel(new StockKey("P", "L"), new BigDecimal(onHand), new BigDecimal(reserved));
  }
}
