package fieldhub.scheduling.workorder;

import fieldhub.platform.inbox.RowHash;
import fieldhub.platform.reported.Origin;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/**
 * What a device said about a work order at a time (contract servicemobility 6.7). Texts that were
 * not given are {@code ""}, times null.
 *
 * @param status the vendor's code, kept as text even when unknown
 * @param origin decides which report is the state, and knows again the same one
 * @param assets the machines that it names, as far as they have names
 */
public record WorkOrderReport(
    String orderNum,
    String status,
    String orderType,
    String accountNum,
    String locationNum,
    String description,
    String technician,
    String reasonCode,
    Instant plannedStart,
    Instant plannedEnd,
    Instant actualStart,
    Instant actualEnd,
    Instant travelStart,
    Instant travelEnd,
    Origin origin,
    Instant receivedAt,
    List<AssetName> assets) {

  /** The state is what the greatest of them says. */
  static final Comparator<WorkOrderReport> BY_AGE =
      Comparator.comparing(WorkOrderReport::reportedAt).thenComparing(WorkOrderReport::rowHash);

  /** In what order reports are written: that of their key, whoever writes them. */
  static final Comparator<WorkOrderReport> BY_KEY =
      Comparator.comparing(WorkOrderReport::orderNum)
          .thenComparing(report -> report.origin().rowver())
          .thenComparing(WorkOrderReport::rowHash);

  public WorkOrderReport {
    assets = List.copyOf(assets);
  }

  /** The time that counts, as exact as the database keeps it. */
  Instant reportedAt() {
    return origin.statedAt().truncatedTo(ChronoUnit.MICROS);
  }

  RowHash rowHash() {
    return origin.rowHash();
  }
}
