package fieldhub.cases.casefile;

import java.util.UUID;

/**
 * Something happened to a case, or it came from InfoCare's hub: its log there may have changed too.
 * Fired in the transaction of the fact, when the case's row is held already.
 */
public record CaseTouched(long caseId, UUID guid) {}
