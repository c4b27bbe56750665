package fieldhub.parts.stock;

import static org.assertj.core.api.Assertions.assertThat;

import fieldhub.platform.inbox.RowHash;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StockStatementTest {

  @Test
  void isAsOldAsTheDeviceSays() {
    Instant modified = Instant.parse("2026-03-10T16:31:07Z");

    assertThat(StockStatement.of(movement(modified)).statedAt()).isEqualTo(modified);
  }

  @Test
  void withoutATimeAnyOtherStandsBeforeItWhicheverMessageBringsIt() {
    assertThat(StockStatement.of(movement(null)))
        .isEqualTo(StockStatement.of(movement(null)))
        .extracting(StockStatement::statedAt)
        .isEqualTo(Instant.EPOCH);
  }

  private static StockMovement movement(Instant modified) {
    return new StockMovement(
        new MovementIdentity("s", "t", "7", new RowHash(new byte[32]), 0, 0),
        new StockItem("P", "L", "", ""),
        new MovementQuantities(
            BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.TEN, BigDecimal.ZERO, BigDecimal.ZERO),
        new MovementReason("1002", "W", "t", modified, UUID.randomUUID()),
        List.of());
  }
}
