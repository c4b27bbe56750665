package fieldhub.scheduling.fieldreport;

import fieldhub.platform.reported.Origin;
import java.time.Instant;

/**
 * A scheduled event that is no work order, as last reported (contract servicemobility 6.7). Texts
 * that were not given are {@code ""}, times null; codes stay as text even when unknown.
 *
 * @param type the vendor's code: {@code 1001} standard, {@code 1002} break, {@code 2001} and {@code
 *     2002} begin and end of day
 * @param adjusted what the technician changed of the actual times
 */
public record Activity(
    String activityId,
    String title,
    String description,
    String type,
    String status,
    String priority,
    boolean paused,
    String technician,
    String locationNum,
    String locationName,
    Instant plannedStart,
    Instant plannedEnd,
    Course actual,
    Course adjusted,
    Origin origin) {

  /** How it went; each time may be null. */
  public record Course(Instant travelStart, Instant travelEnd, Instant start, Instant end) {}
}
