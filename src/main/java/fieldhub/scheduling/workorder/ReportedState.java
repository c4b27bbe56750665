package fieldhub.scheduling.workorder;

import fieldhub.platform.inbox.RowHash;
import java.time.Instant;

/** How old the report is that a work order's state comes from; both null before the first. */
record ReportedState(String orderNum, Instant modifiedAt, RowHash rowHash) {

  /**
   * Whether a report is later than that one, of one age the one with the greater hash; of the same
   * hash it says the same, but perhaps who it was.
   */
  boolean isOlderThan(WorkOrderReport report) {
    if (modifiedAt == null) {
      return true;
    }
    int age = modifiedAt.compareTo(report.reportedAt());
    return age < 0 || (age == 0 && rowHash.compareTo(report.rowHash()) <= 0);
  }
}
