package fieldhub.operations.audaconnect;

import fieldhub.audaconnect.assessment.Assessment;
import fieldhub.audaconnect.assessment.AssessmentKey;
import fieldhub.audaconnect.assessment.AssessmentState;
import fieldhub.operations.exchange.Exchange;
import fieldhub.operations.exchange.ImportRow;
import fieldhub.parts.inpart.AssessmentOwner;
import fieldhub.platform.bulk.BulkRow;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An assessment that is tied to a work order or a case, as operators read it.
 *
 * @param assessmentId AudaConnect's id, once it is found
 */
public record AssessmentItem(
    UUID id,
    String site,
    String originator,
    String number,
    String workOrder,
    String caseNumber,
    AssessmentState state,
    UUID assessmentId,
    int attempts,
    @Schema(description = "Of one that waits") Instant nextAttemptAt,
    Instant lastAttemptAt,
    String lastError,
    String correlationId,
    Instant createdAt,
    String createdBy,
    Instant foundAt) {

  static final Set<String> COLUMNS = Exchange.columns(NewAssessment.class);

  static final int WORK_ORDER = 128;
  static final String ONE_JOB = "or else a caseNumber must be given, and only one of them";
  static final String DOTS = "must not be dots only";

  static AssessmentItem of(Assessment assessment) {
    return new AssessmentItem(
        assessment.id(),
        assessment.key().site(),
        assessment.key().originator(),
        assessment.key().number(),
        assessment.owner().workOrder(),
        assessment.owner().caseNumber(),
        assessment.state(),
        assessment.assessmentId().orElse(null),
        assessment.attempts(),
        assessment.state() == AssessmentState.WAITING ? assessment.nextAttemptAt() : null,
        assessment.lastAttemptAt().orElse(null),
        assessment.lastError().orElse(null),
        assessment.correlationId().orElse(null),
        assessment.createdAt(),
        assessment.createdBy(),
        assessment.foundAt().orElse(null));
  }

  static BulkRow<AssessmentKey, AssessmentOwner> read(ImportRow row) {
    AssessmentKey key =
        new AssessmentKey(
            row.required("site", AssessmentKey.LONGEST),
            segment(row, "originator"),
            segment(row, "number"));
    AssessmentOwner owner =
        new AssessmentOwner(
            row.text("workOrder", WORK_ORDER).orElse(null),
            row.text("caseNumber", AssessmentKey.LONGEST).orElse(null));
    if (!isOneJob(owner)) {
      row.refuse("workOrder", ONE_JOB);
    }
    return new BulkRow<>(row.number(), key, owner);
  }

  private static String segment(ImportRow row, String field) {
    String text = row.required(field, AssessmentKey.LONGEST);
    if (isDots(text)) {
      row.refuse(field, DOTS);
    }
    return text;
  }

  static boolean isOneJob(AssessmentOwner owner) {
    return (owner.workOrder() == null) != (owner.caseNumber() == null);
  }

  /** As a part of a path at AudaConnect they would mean another place there. */
  static boolean isDots(String text) {
    return text.equals(".") || text.equals("..");
  }
}
