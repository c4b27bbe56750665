package fieldhub.parts.stock;

import java.util.Optional;
import java.util.UUID;

/**
 * Which movements a reader wants; what is empty does not restrict.
 *
 * @param reference a work order, load, transfer or count number
 * @param message the inbox message that reported them
 * @param before only movements recorded before this one, for the next page
 */
public record LedgerFilter(
    Optional<String> location,
    Optional<String> product,
    Optional<String> reference,
    Optional<UUID> message,
    Optional<UUID> before) {}
