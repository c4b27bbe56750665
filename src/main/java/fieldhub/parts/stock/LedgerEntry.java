package fieldhub.parts.stock;

import java.time.Instant;
import java.util.UUID;

/**
 * A movement as it stands in the ledger.
 *
 * @param id grows with time; the key to page by
 */
public record LedgerEntry(
    UUID id,
    StockItem item,
    MovementQuantities quantities,
    MovementReason reason,
    String source,
    String type,
    String rowver,
    Instant recordedAt) {}
