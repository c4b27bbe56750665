package fieldhub.parts.stock;

import java.util.UUID;

/** A movement under the id that it has in the ledger, if it is new to it. */
record LedgerRow(UUID id, StockMovement movement) {}
