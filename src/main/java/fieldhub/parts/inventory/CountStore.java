package fieldhub.parts.inventory;

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

/** The table {@code inventory_count}. */
@ApplicationScoped
class CountStore {

  private static final LatestTable<PhysicalCount> TABLE =
      LatestTable.reported("inventory_count", PhysicalCount::origin)
          .key("count_num", PhysicalCount::countNum)
          .value("description", PhysicalCount::description)
          .value("request_type", PhysicalCount::requestType)
          .value("status", PhysicalCount::status)
          .value("location_id", PhysicalCount::locationId)
          .value("technician", PhysicalCount::technician)
          .value("due_at", PhysicalCount::dueAt);

  private static final String SELECT = "SELECT * FROM inventory_count";

  @Inject private SqlStore sql;
  @Inject private LatestStore latest;

  void put(List<PhysicalCount> counts) {
    latest.put(TABLE, counts);
  }

  List<PhysicalCount> list(CountFilter filter, Optional<ListPlace> behind, int limit) {
    SqlQuery query =
        new SqlQuery(SELECT)
            .whereGiven("location_id = ?", filter.locationId())
            .whereGiven("technician = ?", filter.technician())
            .whereGiven("status = ?", filter.status());
    return sql.read(ListPlace.page(query, "count_num", behind, limit), CountStore::count);
  }

  Optional<PhysicalCount> find(String countNum) {
    return sql
        .read(new SqlQuery(SELECT).where("count_num = ?", countNum), CountStore::count)
        .stream()
        .findFirst();
  }

  private static PhysicalCount count(ResultSet row) throws SQLException {
    return new PhysicalCount(
        row.getString("count_num"),
        row.getString("description"),
        row.getString("request_type"),
        row.getString("status"),
        row.getString("location_id"),
        row.getString("technician"),
        SqlStore.instant(row, "due_at"),
        List.of(),
        Origin.of(row));
  }
}
