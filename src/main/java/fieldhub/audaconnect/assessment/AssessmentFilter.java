package fieldhub.audaconnect.assessment;

import java.util.Optional;
import java.util.UUID;

/** Which assessments are wanted; an empty criterion matches all. */
public record AssessmentFilter(
    Optional<String> site,
    Optional<AssessmentState> state,
    Optional<String> workOrder,
    Optional<String> caseNumber,
    Optional<UUID> assessmentId) {

  /** All there are. */
  public static final AssessmentFilter ALL =
      new AssessmentFilter(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
