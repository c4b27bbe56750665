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

/** The table {@code inventory_load}. */
@ApplicationScoped
class LoadStore {

  private static final LatestTable<Load> TABLE =
      LatestTable.reported("inventory_load", Load::origin)
          .key("load_num", Load::loadNum)
          .value("load_type", Load::type)
          .value("status", Load::status)
          .value("location_id", Load::locationId)
          .value("description", Load::description)
          .value("x_ref", Load::xRef)
          .value("technician_created", Load::technicianCreated)
          .value("created_at", Load::createdAt)
          .value("due_at", Load::dueAt)
          .value("expected_at", Load::expectedAt);

  private static final String SELECT = "SELECT * FROM inventory_load";

  @Inject private SqlStore sql;
  @Inject private LatestStore latest;

  void put(List<Load> loads) {
    latest.put(TABLE, loads);
  }

  List<Load> list(Optional<String> locationId, Optional<ListPlace> behind, int limit) {
    SqlQuery query = new SqlQuery(SELECT).whereGiven("location_id = ?", locationId);
    return sql.read(ListPlace.page(query, "load_num", behind, limit), LoadStore::load);
  }

  Optional<Load> find(String loadNum) {
    return sql.read(new SqlQuery(SELECT).where("load_num = ?", loadNum), LoadStore::load).stream()
        .findFirst();
  }

  private static Load load(ResultSet row) throws SQLException {
    return new Load(
        row.getString("load_num"),
        row.getString("load_type"),
        row.getString("status"),
        row.getString("location_id"),
        row.getString("description"),
        row.getString("x_ref"),
        row.getBoolean("technician_created"),
        SqlStore.instant(row, "created_at"),
        SqlStore.instant(row, "due_at"),
        SqlStore.instant(row, "expected_at"),
        List.of(),
        Origin.of(row));
  }
}
