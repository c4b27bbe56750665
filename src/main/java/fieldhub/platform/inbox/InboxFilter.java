package fieldhub.platform.inbox;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Which messages an operator wants to see; what is empty does not restrict.
 *
 * @param from received at or after
 * @param to received before
 * @param before only messages older than this one, for the next page
 */
public record InboxFilter(
    Optional<InboxState> state,
    Optional<String> source,
    Optional<String> type,
    Optional<String> externalId,
    Optional<Instant> from,
    Optional<Instant> to,
    Optional<UUID> before) {}
