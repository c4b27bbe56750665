package fieldhub.scheduling.fieldreport;

import fieldhub.platform.persistence.SqlQuery;
import fieldhub.platform.persistence.SqlStore;
import fieldhub.platform.reported.LatestStore;
import fieldhub.platform.reported.LatestTable;
import fieldhub.platform.reported.ListPlace;
import fieldhub.platform.reported.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Activities as technicians last reported them: the table {@code field_activity}. */
@ApplicationScoped
public class ActivityStore {

  private static final LatestTable<Activity> TABLE =
      LatestTable.reported("field_activity", Activity::origin)
          .key("activity_id", Activity::activityId)
          .value("title", Activity::title)
          .value("description", Activity::description)
          .value("activity_type", Activity::type)
          .value("status", Activity::status)
          .value("priority", Activity::priority)
          .value("paused", Activity::paused)
          .value("technician", Activity::technician)
          .value("location_num", Activity::locationNum)
          .value("location_name", Activity::locationName)
          .value("planned_start", Activity::plannedStart)
          .value("planned_end", Activity::plannedEnd)
          .value("travel_start", it -> it.actual().travelStart())
          .value("travel_end", it -> it.actual().travelEnd())
          .value("actual_start", it -> it.actual().start())
          .value("actual_end", it -> it.actual().end())
          .value("user_travel_start", it -> it.adjusted().travelStart())
          .value("user_travel_end", it -> it.adjusted().travelEnd())
          .value("user_start", it -> it.adjusted().start())
          .value("user_end", it -> it.adjusted().end());

  private static final String SELECT = "SELECT * FROM field_activity";

  @Inject private SqlStore sql;
  @Inject private LatestStore latest;

  /** Takes reports in the caller's transaction, in any order: the latest of an activity stands. */
  public void put(List<Activity> activities) {
    latest.put(TABLE, activities);
  }

  /** Activities, newest first. */
  public List<Activity> list(Optional<String> technician, Optional<ListPlace> behind, int limit) {
    SqlQuery query = new SqlQuery(SELECT).whereGiven("technician = ?", technician);
    return sql.read(ListPlace.page(query, "activity_id", behind, limit), ActivityStore::activity);
  }

  public Optional<Activity> find(String activityId) {
    return sql
        .read(new SqlQuery(SELECT).where("activity_id = ?", activityId), ActivityStore::activity)
        .stream()
        .findFirst();
  }

  private static Activity activity(ResultSet row) throws SQLException {
    return new Activity(
        row.getString("activity_id"),
        row.getString("title"),
        row.getString("description"),
        row.getString("activity_type"),
        row.getString("status"),
        row.getString("priority"),
        row.getBoolean("paused"),
        row.getString("technician"),
        row.getString("location_num"),
        row.getString("location_name"),
        SqlStore.instant(row, "planned_start"),
        SqlStore.instant(row, "planned_end"),
        course(row, "travel", "actual"),
        course(row, "user_travel", "user"),
        Origin.of(row));
  }

  private static Activity.Course course(ResultSet row, String travel, String work)
      throws SQLException {
    return new Activity.Course(
        SqlStore.instant(row, travel + "_start"),
        SqlStore.instant(row, travel + "_end"),
        SqlStore.instant(row, work + "_start"),
        SqlStore.instant(row, work + "_end"));
  }
}
