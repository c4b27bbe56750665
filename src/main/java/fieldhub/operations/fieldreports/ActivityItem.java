package fieldhub.operations.fieldreports;

import fieldhub.scheduling.fieldreport.Activity;
import java.time.Instant;

/**
 * An activity as operators read it.
 *
 * @param adjusted what the technician changed of the actual times
 */
public record ActivityItem(
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
    Activity.Course actual,
    Activity.Course adjusted,
    Instant modifiedAt,
    String message) {

  static ActivityItem of(Activity activity) {
    return new ActivityItem(
        activity.activityId(),
        activity.title(),
        activity.description(),
        activity.type(),
        activity.status(),
        activity.priority(),
        activity.paused(),
        activity.technician(),
        activity.locationNum(),
        activity.locationName(),
        activity.plannedStart(),
        activity.plannedEnd(),
        activity.actual(),
        activity.adjusted(),
        activity.origin().statedAt(),
        "/operations/inbox/" + activity.origin().messageId());
  }
}
