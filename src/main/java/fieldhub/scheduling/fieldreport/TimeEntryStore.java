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

/** Time entries as technicians last reported them: the table {@code time_entry}. */
@ApplicationScoped
public class TimeEntryStore {

  private static final LatestTable<TimeEntry> TABLE =
      LatestTable.reported("time_entry", TimeEntry::origin)
          .key("entry_id", TimeEntry::entryId)
          .value("first_part", TimeEntry::firstPart)
          .aside("technician", TimeEntry::technician)
          .value("ref_code", TimeEntry::refCode)
          .value("work_order", TimeEntry::workOrder)
          .value("status", TimeEntry::status)
          .value("category", TimeEntry::category)
          .value("sub_category", TimeEntry::subCategory)
          .value("category_activity", TimeEntry::categoryActivity)
          .value("activity_code", TimeEntry::activityCode)
          .value("activity_ref", TimeEntry::activityRef)
          .value("system_generated", TimeEntry::systemGenerated)
          .value("time_card", TimeEntry::timeCard)
          .value("system_start", it -> it.system().start())
          .value("system_end", it -> it.system().end())
          .value("user_start", it -> it.user().start())
          .value("user_end", it -> it.user().end())
          .value("start_latitude", it -> it.startedAt().latitude())
          .value("start_longitude", it -> it.startedAt().longitude())
          .value("end_latitude", it -> it.endedAt().latitude())
          .value("end_longitude", it -> it.endedAt().longitude())
          .value("is_open", TimeEntry::isOpen);

  private static final String SELECT = "SELECT * FROM time_entry";

  @Inject private SqlStore sql;
  @Inject private LatestStore latest;

  /**
   * Takes reports in the caller's transaction, in any order: the latest of an entry stands, whether
   * it was opened, closed or changed by it.
   */
  public void put(List<TimeEntry> entries) {
    latest.put(TABLE, entries);
  }

  /** Entries, newest first. */
  public List<TimeEntry> list(TimeEntryFilter filter, Optional<ListPlace> behind, int limit) {
    SqlQuery query =
        new SqlQuery(SELECT)
            .whereGiven("work_order = ?", filter.workOrder())
            .whereGiven("technician = ?", filter.technician())
            .whereGiven("is_open = ?", filter.open());
    return sql.read(ListPlace.page(query, "entry_id", behind, limit), TimeEntryStore::entry);
  }

  public Optional<TimeEntry> find(String entryId) {
    return sql
        .read(new SqlQuery(SELECT).where("entry_id = ?", entryId), TimeEntryStore::entry)
        .stream()
        .findFirst();
  }

  /**
   * All parts of what was split at midnight, the earliest first; of one that was not, itself.
   *
   * @param firstPart see {@link TimeEntry#firstPart}
   */
  public List<TimeEntry> parts(String firstPart) {
    return sql.read(
        new SqlQuery(SELECT)
            .where("first_part = ?", firstPart)
            .then("ORDER BY COALESCE(user_start, system_start, stated_at), entry_id"),
        TimeEntryStore::entry);
  }

  private static TimeEntry entry(ResultSet row) throws SQLException {
    String entryId = row.getString("entry_id");
    String firstPart = row.getString("first_part");
    return new TimeEntry(
        entryId,
        firstPart.equals(entryId) ? "" : firstPart,
        row.getString("technician"),
        row.getString("ref_code"),
        row.getString("status"),
        row.getString("category"),
        row.getString("sub_category"),
        row.getString("category_activity"),
        row.getString("activity_code"),
        row.getString("activity_ref"),
        row.getBoolean("system_generated"),
        row.getString("time_card"),
        span(row, "system"),
        span(row, "user"),
        gps(row, "start"),
        gps(row, "end"),
        Origin.of(row));
  }

  private static TimeEntry.Span span(ResultSet row, String prefix) throws SQLException {
    return new TimeEntry.Span(
        SqlStore.instant(row, prefix + "_start"), SqlStore.instant(row, prefix + "_end"));
  }

  private static TimeEntry.Gps gps(ResultSet row, String prefix) throws SQLException {
    return new TimeEntry.Gps(
        row.getString(prefix + "_latitude"), row.getString(prefix + "_longitude"));
  }
}
