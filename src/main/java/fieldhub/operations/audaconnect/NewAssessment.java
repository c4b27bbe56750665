package fieldhub.operations.audaconnect;

import fieldhub.audaconnect.assessment.Assessment;
import fieldhub.audaconnect.assessment.AssessmentKey;
import fieldhub.operations.paging.RequestCheck;
import fieldhub.parts.inpart.AssessmentOwner;
import fieldhub.platform.bulk.BulkRow;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An assessment and the job that it is about: a work order or a case. */
public record NewAssessment(
    @Schema(example = "leeds", required = true) String site,
    @Schema(example = "7001", required = true) String originator,
    @Schema(example = "A-2026-0417", required = true) String number,
    @Schema(example = "WO-1001") String workOrder,
    String caseNumber) {

  /** As an export writes it, for an import to read. */
  static NewAssessment of(Assessment assessment) {
    return new NewAssessment(
        assessment.key().site(),
        assessment.key().originator(),
        assessment.key().number(),
        assessment.owner().workOrder(),
        assessment.owner().caseNumber());
  }

  BulkRow<AssessmentKey, AssessmentOwner> read() {
    RequestCheck check = new RequestCheck();
    AssessmentKey key =
        new AssessmentKey(
            check.required("site", site, AssessmentKey.LONGEST),
            segment(check, "originator", originator),
            segment(check, "number", number));
    AssessmentOwner owner =
        new AssessmentOwner(
            check.text("workOrder", workOrder, AssessmentItem.WORK_ORDER).orElse(null),
            check.text("caseNumber", caseNumber, AssessmentKey.LONGEST).orElse(null));
    if (!AssessmentItem.isOneJob(owner)) {
      check.refuse("workOrder", AssessmentItem.ONE_JOB, workOrder);
    }
    check.done();
    return new BulkRow<>(1, key, owner);
  }

  private static String segment(RequestCheck check, String name, String value) {
    String text = check.required(name, value, AssessmentKey.LONGEST);
    if (AssessmentItem.isDots(text)) {
      check.refuse(name, AssessmentItem.DOTS, value);
    }
    return text;
  }
}
