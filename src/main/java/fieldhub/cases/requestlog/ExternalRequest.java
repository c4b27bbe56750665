package fieldhub.cases.requestlog;

import java.time.Instant;

/**
 * An external request: an entry of a case's log (contract serviceorderhub 3.6).
 *
 * @param id given by this hub, increasing
 * @param caseId this hub's number of the case
 */
public record ExternalRequest(
    long id, long caseId, Origin origin, LogEntry entry, Instant createdAt, Instant updatedAt) {}
