package fieldhub.cases.requestlog;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * An entry of the hub's own that is to be posted to InfoCare.
 *
 * @param entry as it is posted, but for InfoCare's number of the case
 * @param guid of the case
 * @param upstreamCase InfoCare's number of the case, once that is learned
 * @param state how the entry stands there
 * @param triedAt when it was last posted, whatever became of that
 */
public record PostableEntry(
    long id,
    long caseId,
    LogEntry entry,
    UUID guid,
    OptionalLong upstreamCase,
    UpstreamState state,
    Optional<Instant> triedAt) {}
