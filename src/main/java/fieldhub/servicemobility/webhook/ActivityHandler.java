package fieldhub.servicemobility.webhook;

import fieldhub.platform.journey.JourneyKeys;
import fieldhub.platform.journey.KeyKind;
import fieldhub.scheduling.fieldreport.Activity;
import fieldhub.scheduling.fieldreport.ActivityStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** Keeps what technicians were scheduled for beside work orders, and how it went. */
@ApplicationScoped
public class ActivityHandler extends WebhookHandler<Activity> {

  @Inject private ActivityStore activities;

  public ActivityHandler() {
    super(WebhookType.ACTIVITY);
  }

  @Override
  Stream<Activity> read(NotificationRow row) {
    WireFields activity = row.content();
    WireFields location = activity.object("Location");
    Activity.Course actual =
        new Activity.Course(
            activity.time("ActualTravelStartDate"),
            activity.time("ActualTravelEndDate"),
            activity.time("ActualStartDate"),
            activity.time("ActualEndDate"));
    Activity.Course adjusted =
        new Activity.Course(
            activity.time("UserAdjustedTravelStartUTC"),
            activity.time("UserAdjustedTravelEndUTC"),
            activity.time("UserAdjustedStartUTC"),
            activity.time("UserAdjustedEndUTC"));
    String userName = activity.name("UserName", 128);
    return Stream.of(
        new Activity(
            activity.requiredName("ActivityID", 128),
            activity.prose("Title", 200),
            activity.prose("Description", 2000),
            activity.name("Type", 32),
            activity.name("Status", 32),
            activity.name("Priority", 32),
            activity.flag("Paused"),
            userName.isEmpty() ? row.user() : userName,
            location.name("LocationNum", 64),
            location.prose("Name", 200),
            activity.time("PlannedStartDate"),
            activity.time("PlannedEndDate"),
            actual,
            adjusted,
            row.origin(actual.travelStart(), actual.travelEnd(), actual.start(), actual.end())));
  }

  @Override
  void keys(Activity activity, JourneyKeys keys) {
    keys.add(KeyKind.TECHNICIAN, activity.technician()).add(KeyKind.SITE, activity.locationNum());
  }

  @Override
  void take(List<Activity> told) {
    activities.put(told);
  }
}
