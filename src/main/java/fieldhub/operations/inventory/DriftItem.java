package fieldhub.operations.inventory;

import static fieldhub.operations.ledger.MovementItem.plain;

import fieldhub.parts.inventory.CountDrift;
import java.math.BigDecimal;

/**
 * How far a count is from the ledger for one product.
 *
 * @param expected what the count was told to find; null when it was told nothing
 * @param ledger what the ledger had at the time of the count, before the count corrected it
 * @param difference counted less ledger
 * @param fromExpected counted less expected; null without an expectation
 * @param corrected what the count's own movements added to the ledger
 * @param unexplained what of the difference these movements leave
 */
public record DriftItem(
    String prodNum,
    BigDecimal expected,
    BigDecimal counted,
    BigDecimal ledger,
    BigDecimal difference,
    BigDecimal fromExpected,
    BigDecimal corrected,
    BigDecimal unexplained) {

  static DriftItem of(CountDrift drift) {
    return new DriftItem(
        drift.prodNum(),
        plain(drift.expected()),
        plain(drift.counted()),
        plain(drift.ledger()),
        plain(drift.difference()),
        drift.expected() == null ? null : plain(drift.counted().subtract(drift.expected())),
        plain(drift.corrected()),
        plain(drift.unexplained()));
  }
}
