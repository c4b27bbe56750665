package fieldhub.cases.requestlog;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that a run found.
 *
 * @param entryId our entry, 0 where there is none
 * @param upstreamId InfoCare's external request, 0 where there is none
 */
public record Finding(
    UUID id,
    long runId,
    long caseId,
    Verdict verdict,
    long entryId,
    long upstreamId,
    String detail,
    State state,
    Instant foundAt) {

  /** What became of it. */
  public enum State {
    /** Being repaired. */
    OPEN,
    /** Repaired, or known from now on; seen again and in order. */
    REPAIRED,
    /** Could not be repaired: an operator must look. */
    UNREPAIRED,
    /** An operator takes it as it is, or a later run found the case in order. */
    ACCEPTED
  }
}
