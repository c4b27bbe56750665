package fieldhub.operations.fieldreports;

import fieldhub.scheduling.fieldreport.TimeEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A time entry as operators read it.
 *
 * @param workOrder null when the time was spent on something else
 * @param start what the technician entered, else what the device noted
 * @param end null while the entry is open
 * @param parts of an entry that was split at midnight: all of them, the earliest first; empty in
 *     lists and when it was not split
 * @param total the time of all parts, such as PT3H30M; null while one is open, and in lists
 */
public record TimeEntryItem(
    String entryId,
    String firstPart,
    String technician,
    String workOrder,
    String refCode,
    String status,
    String category,
    String subCategory,
    String activityCode,
    String activityRef,
    boolean systemGenerated,
    String timeCard,
    boolean open,
    Instant start,
    Instant end,
    TimeEntry.Span system,
    TimeEntry.Span user,
    TimeEntry.Gps startedAt,
    TimeEntry.Gps endedAt,
    Instant modifiedAt,
    String message,
    List<TimeEntryItem> parts,
    @Schema(example = "PT3H30M") String total) {

  static TimeEntryItem of(TimeEntry entry) {
    return of(entry, List.of(), null);
  }

  static TimeEntryItem of(TimeEntry entry, List<TimeEntry> parts) {
    boolean measured = parts.stream().noneMatch(it -> it.isOpen() || it.start() == null);
    String total =
        measured
            ? parts.stream()
                .map(it -> Duration.between(it.start(), it.end()))
                .reduce(Duration.ZERO, Duration::plus)
                .toString()
            : null;
    List<TimeEntryItem> shown =
        parts.size() > 1 ? parts.stream().map(TimeEntryItem::of).toList() : List.of();
    return of(entry, shown, total);
  }

  private static TimeEntryItem of(TimeEntry entry, List<TimeEntryItem> parts, String total) {
    return new TimeEntryItem(
        entry.entryId(),
        entry.firstPart(),
        entry.technician(),
        entry.workOrder(),
        entry.refCode(),
        entry.status(),
        entry.category(),
        entry.subCategory(),
        entry.activityCode(),
        entry.activityRef(),
        entry.systemGenerated(),
        entry.timeCard(),
        entry.isOpen(),
        entry.start(),
        entry.end(),
        entry.system(),
        entry.user(),
        entry.startedAt(),
        entry.endedAt(),
        entry.origin().statedAt(),
        "/operations/inbox/" + entry.origin().messageId(),
        parts,
        total);
  }
}
