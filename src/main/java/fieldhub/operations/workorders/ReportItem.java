package fieldhub.operations.workorders;

import fieldhub.scheduling.workorder.PastReport;
import java.time.Instant;

/**
 * What a device once said about a work order.
 *
 * @param message address of the inbox message that brought it
 */
public record ReportItem(
    Instant reportedAt,
    String status,
    String technician,
    String reasonCode,
    String rowver,
    Instant receivedAt,
    String message) {

  static ReportItem of(PastReport report) {
    return new ReportItem(
        report.reportedAt(),
        report.status(),
        report.technician(),
        report.reasonCode(),
        report.rowver(),
        report.receivedAt(),
        "/operations/inbox/" + report.messageId());
  }
}
