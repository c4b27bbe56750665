package fieldhub.parts.stock;

import fieldhub.platform.inbox.RowHash;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;

/**
 * What a device says it has of an item. A statement, not the truth: its distance from on hand is
 * the drift.
 */
record StockStatement(StockItem item, BigDecimal qty, Instant statedAt, RowHash rowHash) {

  /**
   * Of a statement without a time: it names no other, and that of its message would differ from one
   * export to the next. So any with a time stands before it.
   */
  private static final Instant NO_TIME = Instant.EPOCH;

  static StockStatement of(StockMovement movement) {
    return new StockStatement(
        movement.item(),
        movement.quantities().stated(),
        Objects.requireNonNullElse(movement.reason().modifiedAt(), NO_TIME),
        movement.identity().rowHash());
  }
}
