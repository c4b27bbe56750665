package fieldhub.operations.ledger;

import fieldhub.parts.stock.LedgerEntry;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A stock movement as operators read it.
 *
 * @param reference the work order, load, transfer or count that moved the stock
 * @param stated the device's own count afterwards, null when it gave none
 * @param message address of the inbox message that reported it, null for a count by operators
 */
public record MovementItem(
    UUID id,
    String prodNum,
    String locationId,
    String batchNum,
    String serialNum,
    BigDecimal in,
    BigDecimal out,
    BigDecimal stated,
    BigDecimal reportedDamaged,
    String refModule,
    String reference,
    String technician,
    Instant modifiedAt,
    Instant recordedAt,
    String source,
    String type,
    String rowver,
    String message) {
  private static final String OPERATORS = "operations";

  /** As it stands in the ledger. */
  public static MovementItem of(LedgerEntry entry) {
    boolean reported = !entry.source().equals(OPERATORS);
    return new MovementItem(
        entry.id(),
        entry.item().prodNum(),
        entry.item().locationId(),
        entry.item().batchNum(),
        entry.item().serialNum(),
        plain(entry.quantities().in()),
        plain(entry.quantities().out()),
        plain(entry.quantities().stated()),
        plain(entry.quantities().reportedDamaged()),
        entry.reason().refModule(),
        entry.reason().refId(),
        entry.reason().technician(),
        entry.reason().modifiedAt(),
        entry.recordedAt(),
        entry.source(),
        entry.type(),
        entry.rowver(),
        reported ? "/operations/inbox/" + entry.reason().messageId() : null);
  }

  /** Many of them. */
  public static List<MovementItem> all(List<LedgerEntry> entries) {
    return entries.stream().map(MovementItem::of).toList();
  }

  /** Without the zeros that the database adds; null stays null. */
  public static BigDecimal plain(BigDecimal quantity) {
    return quantity == null ? null : quantity.stripTrailingZeros();
  }
}
