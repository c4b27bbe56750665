package fieldhub.operations.exchange;

import fieldhub.platform.bulk.BulkError;
import fieldhub.platform.bulk.BulkReport;
import fieldhub.platform.http.ProblemType;
import java.util.List;

/** A problem (RFC 9457) that carries the report of the refused import as extension members. */
public record RefusedImport(
    String type,
    String title,
    int status,
    String detail,
    boolean dryRun,
    int created,
    int changed,
    int unchanged,
    int errorCount,
    List<BulkError> errors) {

  static RefusedImport of(BulkReport report) {
    ProblemType problem = ProblemType.INVALID_REQUEST;
    return new RefusedImport(
        "about:blank",
        "Invalid request",
        problem.status(),
        report.errorCount() + " errors in the file; nothing was stored",
        report.dryRun(),
        report.created(),
        report.changed(),
        report.unchanged(),
        report.errorCount(),
        report.errors());
  }
}
