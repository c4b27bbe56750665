package fieldhub.scheduling.fieldreport;

import fieldhub.platform.reported.Origin;
import java.time.Instant;

/**
 * Time that a technician spent, as last reported (contract servicemobility 6.7). It may have no end
 * yet. Texts that were not given are {@code ""}, times null; codes stay as text even when unknown.
 *
 * @param splitFrom the first part's id when this is a part of an entry that was split at midnight
 * @param technician empty when the message does not say
 * @param refCode what the time was spent on
 * @param category the sender's SysCatCode: {@code 9} makes the reference a work order
 * @param subCategory the sender's SysCatID: travel, on site, …
 */
public record TimeEntry(
    String entryId,
    String splitFrom,
    String technician,
    String refCode,
    String status,
    String category,
    String subCategory,
    String categoryActivity,
    String activityCode,
    String activityRef,
    boolean systemGenerated,
    String timeCard,
    Span system,
    Span user,
    Gps startedAt,
    Gps endedAt,
    Origin origin) {

  private static final String WORK_ORDER = "9";

  /** From when to when; either may be null. */
  public record Span(Instant start, Instant end) {}

  /** Where, in the sender's texts; {@code 0.0} when there was no reception. */
  public record Gps(String latitude, String longitude) {}

  /** The id that all parts of a split entry share: the first part's, which is its own. */
  public String firstPart() {
    return splitFrom.isEmpty() ? entryId : splitFrom;
  }

  /** Null when the time was spent on something else. */
  public String workOrder() {
    return category.equals(WORK_ORDER) && !refCode.isEmpty() ? refCode : null;
  }

  /** What the technician entered counts, else what the device noted; null when neither is there. */
  public Instant start() {
    return user.start() == null ? system.start() : user.start();
  }

  /** As {@link #start}; null while the entry is open. */
  public Instant end() {
    return user.end() == null ? system.end() : user.end();
  }

  public boolean isOpen() {
    return end() == null;
  }
}
