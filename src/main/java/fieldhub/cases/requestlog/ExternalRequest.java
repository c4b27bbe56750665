package fieldhub.cases.requestlog;

import java.time.Instant;
import java.util.Optional;

/**
 * An external request: an entry of a case's log (contract serviceorderhub 3.6).
 *
 * @param id given by this hub, increasing
 * @param caseId this hub's number of the case
 * @param upstream how it stands at InfoCare; empty when it is none of InfoCare's
 * @param upstreamNote what operators should know of that
 */
public record ExternalRequest(
    long id,
    long caseId,
    Origin origin,
    LogEntry entry,
    Instant createdAt,
    Instant updatedAt,
    Optional<UpstreamState> upstream,
    Optional<String> upstreamNote) {}
