package fieldhub.scheduling.workorder;

import fieldhub.platform.persistence.SqlQuery;
import fieldhub.platform.persistence.SqlStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The table {@code work_order}, but for what devices report. */
@ApplicationScoped
public class WorkOrderStore {

  private static final String SELECT =
      """
      SELECT order_num, origin, original_order_num, status, order_type, account_num, location_num,
        technician, description, reason_code, planned_start, planned_end, actual_start, actual_end,
        travel_start, travel_end, modified_at, created_at, cancelled_at FROM work_order""";

  /** A visit is as old as what was done, else as what was planned. */
  private static final String NEWEST_VISIT_FIRST =
      """
      ORDER BY COALESCE(actual_end, actual_start, planned_start, modified_at, created_at) DESC,
        order_num DESC LIMIT ? OFFSET ?""";

  @Inject private SqlStore sql;

  /** The running number of the next work order of ours. */
  long nextNumber() {
    return sql.read("SELECT nextval('work_order_number') AS number", row -> row.getLong("number"))
        .get(0);
  }

  /**
   * Keeps others from booking follow-ups of a work order until the end of the transaction; one that
   * nobody heard of is noted.
   */
  void lockOriginal(String orderNum, Instant now) {
    sql.write(
        "INSERT INTO work_order (order_num, origin, created_at) VALUES (?, 'MENTIONED', ?)"
            + " ON CONFLICT DO NOTHING",
        orderNum,
        now);
    sql.read(
        "SELECT order_num FROM work_order WHERE order_num = ? FOR UPDATE",
        row -> row.getString("order_num"),
        orderNum);
  }

  /** Makes the work order of a booking; false when there is one of that number. */
  boolean addBooked(Booking booking) {
    return sql.write(
            """
            INSERT INTO work_order (order_num, origin, original_order_num, status, order_type,
              account_num, location_num, technician, planned_start, planned_end, created_at)
            VALUES (?, 'BOOKED', ?, '1', ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""",
            booking.orderNum(),
            booking.originalOrderNum(),
            booking.orderType(),
            booking.accountNum(),
            booking.locationNum(),
            booking.technician(),
            booking.start(),
            booking.end(),
            booking.bookedAt())
        == 1;
  }

  void markCancelled(String orderNum, Instant at) {
    sql.write("UPDATE work_order SET cancelled_at = ? WHERE order_num = ?", at, orderNum);
  }

  public Optional<WorkOrder> find(String orderNum) {
    return sql
        .read(new SqlQuery(SELECT).where("order_num = ?", orderNum), WorkOrderStore::workOrder)
        .stream()
        .findFirst();
  }

  /** Those of the numbers that are work orders. */
  public Set<String> existing(Collection<String> orderNums) {
    return new HashSet<>(
        sql.read(
            "SELECT order_num FROM work_order WHERE order_num = ANY(?)",
            row -> row.getString("order_num"),
            (Object) orderNums.toArray(String[]::new)));
  }

  /** One page of work orders, those first that the hub heard of last. */
  public List<WorkOrder> page(WorkOrderFilter filter, int limit) {
    SqlQuery query =
        new SqlQuery(SELECT)
            .whereGiven("status = ?", filter.status())
            .whereGiven("technician = ?", filter.technician())
            .whereGiven("location_num = ?", filter.locationNum())
            .whereGiven("original_order_num = ?", filter.original())
            .whereGiven("origin = ?", filter.origin().map(WorkOrderOrigin::name));
    filter
        .after()
        .ifPresent(place -> query.behind("created_at", place.at(), "order_num", place.orderNum()));
    return sql.read(
        query.then("ORDER BY created_at DESC, order_num DESC LIMIT ?", limit),
        WorkOrderStore::workOrder);
  }

  /**
   * The visits of a site, the newest first, without those whose booking was cancelled.
   *
   * @param start how many to skip
   */
  public List<WorkOrder> visitsOfSite(String locationNum, int start, int limit) {
    return sql.read(
        new SqlQuery(SELECT)
            .where("location_num = ?", locationNum)
            .where("cancelled_at IS NULL")
            .then(NEWEST_VISIT_FIRST, limit, start),
        WorkOrderStore::workOrder);
  }

  /**
   * The visits of a machine, by whichever of its names is known; see {@link #visitsOfSite}.
   *
   * @param asset with at least one name
   */
  public List<WorkOrder> visitsOfAsset(AssetName asset, int start, int limit) {
    return sql.read(
        new SqlQuery(SELECT)
            .where(
                """
                order_num IN (SELECT a.order_num FROM work_order_asset a
                  WHERE (a.asset_num = ? AND ? <> '') OR (a.serial_num = ? AND ? <> ''))""",
                asset.assetNum(),
                asset.assetNum(),
                asset.serialNum(),
                asset.serialNum())
            .where("cancelled_at IS NULL")
            .then(NEWEST_VISIT_FIRST, limit, start),
        WorkOrderStore::workOrder);
  }

  private static WorkOrder workOrder(ResultSet row) throws SQLException {
    return new WorkOrder(
        row.getString("order_num"),
        WorkOrderOrigin.valueOf(row.getString("origin")),
        row.getString("original_order_num"),
        row.getString("status"),
        row.getString("order_type"),
        row.getString("account_num"),
        row.getString("location_num"),
        row.getString("technician"),
        row.getString("description"),
        row.getString("reason_code"),
        SqlStore.instant(row, "planned_start"),
        SqlStore.instant(row, "planned_end"),
        SqlStore.instant(row, "actual_start"),
        SqlStore.instant(row, "actual_end"),
        SqlStore.instant(row, "travel_start"),
        SqlStore.instant(row, "travel_end"),
        SqlStore.instant(row, "modified_at"),
        SqlStore.instant(row, "created_at"),
        SqlStore.instant(row, "cancelled_at"));
  }
}
