package fieldhub.operations.ledger;

import fieldhub.parts.stock.Disposition;
import java.math.BigDecimal;

/** Why items of a movement were wrong or damaged. */
public record DispositionItem(
    String reasonCode,
    String description,
    BigDecimal qty,
    BigDecimal stated,
    BigDecimal in,
    BigDecimal out) {
  static DispositionItem of(Disposition disposition) {
    return new DispositionItem(
        disposition.reasonCode(),
        disposition.description(),
        MovementItem.plain(disposition.qty()),
        MovementItem.plain(disposition.stated()),
        MovementItem.plain(disposition.in()),
        MovementItem.plain(disposition.out()));
  }
}
