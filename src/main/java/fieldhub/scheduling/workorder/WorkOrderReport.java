package fieldhub.scheduling.workorder;

import fieldhub.platform.inbox.RowHash;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * What a device said about a work order at a time (contract servicemobility 6.7). Texts that were
 * not given are {@code ""}, times null.
 *
 * @param status the vendor's code, kept as text even when unknown
 * @param modifiedAt by the device; null lets the time of receipt count
 * @param rowver the sender's position of the row, opaque
 * @param rowHash decides between reports of one age
 * @param messageId the inbox message that brought it
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
    Instant modifiedAt,
    String rowver,
    RowHash rowHash,
    UUID messageId,
    Instant receivedAt,
    List<AssetName> assets) {

  /** The state is what the greatest of them says. */
  static final Comparator<WorkOrderReport> BY_AGE =
      Comparator.comparing(WorkOrderReport::reportedAt).thenComparing(WorkOrderReport::rowHash);

  /** In what order reports are written: that of their key, whoever writes them. */
  static final Comparator<WorkOrderReport> BY_KEY =
      Comparator.comparing(WorkOrderReport::orderNum)
          .thenComparing(WorkOrderReport::rowver)
          .thenComparing(WorkOrderReport::rowHash);

  public WorkOrderReport {
    assets = List.copyOf(assets);
  }

  /** The time that counts, as exact as the database keeps it. */
  Instant reportedAt() {
    return (modifiedAt == null ? receivedAt : modifiedAt).truncatedTo(ChronoUnit.MICROS);
  }
}
