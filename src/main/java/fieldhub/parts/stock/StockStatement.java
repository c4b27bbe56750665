package fieldhub.parts.stock;

import fieldhub.platform.inbox.RowHash;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * What a device says it has of an item. A statement, not the truth: its distance from on hand is
 * the drift.
 */
record StockStatement(StockItem item, BigDecimal qty, Instant statedAt, RowHash rowHash) {

  static StockStatement of(StockMovement movement) {
    return new StockStatement(
        movement.item(),
        movement.quantities().stated(),
        movement.reason().statedAt(),
        movement.identity().rowHash());
  }
}
