package fieldhub.parts.stock;

import java.util.Optional;
import java.util.UUID;

/**
 * Which movements a reader wants; what is empty does not restrict.
 *
 * @param reference a work order, load, transfer or count number
 * @param before only movements recorded before this one, for the next page
 */
public record LedgerFilter(
    Optional<String> location,
    Optional<String> product,
    Optional<String> reference,
    Optional<UUID> before) {}
