package fieldhub.cases.requestlog;

import java.time.Instant;
import java.util.Optional;

/**
 * An external request that stands in another hub's log of a case.
 *
 * @param id the other hub's id of it
 * @param createdAt when the other hub stored it; empty when it says nothing readable
 */
public record FoundEntry(long id, LogEntry entry, Optional<Instant> createdAt) {}
