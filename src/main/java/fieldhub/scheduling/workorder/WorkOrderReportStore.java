package fieldhub.scheduling.workorder;

import fieldhub.platform.inbox.RowHash;
import fieldhub.platform.persistence.SqlStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** SQL that writes what devices report about work orders. */
@ApplicationScoped
class WorkOrderReportStore {

  private static final int LONGEST_DESCRIPTION = 4000;

  private final SqlStore sql;

  @Inject
  WorkOrderReportStore(SqlStore sql) {
    this.sql = sql;
  }

  /** For the container's proxy. */
  protected WorkOrderReportStore() {
    this(null);
  }

  /**
   * Locks work orders until the end of the transaction, making those that nobody knew. They are
   * made before any is locked: who makes one holds none yet that others wait for.
   *
   * @param orderNums sorted, each once
   */
  Map<String, ReportedState> lock(List<String> orderNums, Instant now) {
    String[] numbers = orderNums.toArray(String[]::new);
    sql.write(
        """
        INSERT INTO work_order (order_num, origin, created_at)
        SELECT k.order_num, 'REPORTED', CAST(? AS timestamp with time zone)
        FROM UNNEST(CAST(? AS varchar ARRAY)) AS k(order_num)
        WHERE NOT EXISTS (SELECT 1 FROM work_order w WHERE w.order_num = k.order_num)
        ORDER BY k.order_num
        ON CONFLICT DO NOTHING""",
        now,
        numbers);
    return sql
        .read(
            """
            SELECT order_num, modified_at, row_hash FROM work_order
            WHERE order_num = ANY (?) ORDER BY order_num FOR UPDATE""",
            row ->
                new ReportedState(
                    row.getString("order_num"),
                    SqlStore.instant(row, "modified_at"),
                    new RowHash(row.getBytes("row_hash"))),
            (Object) numbers)
        .stream()
        .collect(Collectors.toMap(ReportedState::orderNum, Function.identity()));
  }

  /** Adds to the history what is not in it; returns what was added. */
  List<WorkOrderReport> addNew(List<WorkOrderReport> sorted) {
    int[] added =
        sql.writeEach(
            """
            INSERT INTO work_order_report (order_num, rowver, row_hash, reported_at, status,
              technician, reason_code, message_id, received_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""",
            sorted.stream().map(WorkOrderReportStore::row).toList());
    List<WorkOrderReport> fresh = new ArrayList<>();
    for (int i = 0; i < added.length; i++) {
      if (added[i] > 0) {
        fresh.add(sorted.get(i));
      }
    }
    return fresh;
  }

  /** Makes each the state of its work order, which the caller has locked. */
  void state(List<WorkOrderReport> latest) {
    if (latest.isEmpty()) {
      return;
    }
    sql.writeEach(
        """
        UPDATE work_order SET
          origin = CASE WHEN origin = 'MENTIONED' THEN 'REPORTED' ELSE origin END,
          status = COALESCE(NULLIF(?, ''), CASE WHEN origin = 'BOOKED' THEN '1' ELSE '' END),
          order_type = COALESCE(NULLIF(?, ''), (SELECT b.order_type FROM booking b
            WHERE b.order_num = work_order.order_num), ''),
          account_num = COALESCE(NULLIF(?, ''), (SELECT b.account_num FROM booking b
            WHERE b.order_num = work_order.order_num), ''),
          location_num = COALESCE(NULLIF(?, ''), (SELECT b.location_num FROM booking b
            WHERE b.order_num = work_order.order_num), ''),
          technician = COALESCE((SELECT MAX(r.technician) FROM work_order_report r
            WHERE r.order_num = work_order.order_num AND r.row_hash = ? AND r.reported_at = ?
            AND r.technician <> ''), (SELECT b.technician FROM booking b
            WHERE b.order_num = work_order.order_num), ''),
          planned_start = COALESCE(CAST(? AS timestamp with time zone), (SELECT b.starts_at
            FROM booking b WHERE b.order_num = work_order.order_num)),
          planned_end = COALESCE(CAST(? AS timestamp with time zone), (SELECT b.ends_at
            FROM booking b WHERE b.order_num = work_order.order_num)),
          description = ?, reason_code = ?, actual_start = ?, actual_end = ?, travel_start = ?,
          travel_end = ?, modified_at = ?, row_hash = ?
        WHERE order_num = ?""",
        latest.stream().map(WorkOrderReportStore::change).toList());
  }

  /**
   * Notes the technicians whom reports name that were taken before without one: who it was stands
   * beside the object, in some exports only. The caller has locked their work orders.
   */
  void nameTechnicians(List<WorkOrderReport> known) {
    List<WorkOrderReport> naming =
        known.stream().filter(report -> !report.technician().isEmpty()).toList();
    if (naming.isEmpty()) {
      return;
    }
    sql.writeEach(
        """
        UPDATE work_order_report SET technician = ?
        WHERE order_num = ? AND rowver = ? AND row_hash = ? AND technician = ''""",
        naming.stream()
            .map(
                it ->
                    new Object[] {
                      it.technician(), it.orderNum(), it.origin().rowver(), it.rowHash().bytes()
                    })
            .toList());
    sql.writeEach(
        """
        UPDATE work_order SET technician = COALESCE((SELECT MAX(r.technician)
          FROM work_order_report r WHERE r.order_num = work_order.order_num
          AND r.row_hash = work_order.row_hash AND r.reported_at = work_order.modified_at
          AND r.technician <> ''), technician)
        WHERE order_num = ?""",
        naming.stream()
            .map(WorkOrderReport::orderNum)
            .distinct()
            .map(orderNum -> new Object[] {orderNum})
            .toList());
  }

  List<PastReport> history(String orderNum) {
    return sql.read(
        """
        SELECT reported_at, status, technician, reason_code, rowver, message_id, received_at
        FROM work_order_report WHERE order_num = ? ORDER BY reported_at DESC, row_hash DESC""",
        row ->
            new PastReport(
                SqlStore.instant(row, "reported_at"),
                row.getString("status"),
                row.getString("technician"),
                row.getString("reason_code"),
                row.getString("rowver"),
                row.getObject("message_id", UUID.class),
                SqlStore.instant(row, "received_at")),
        orderNum);
  }

  private static Object[] row(WorkOrderReport report) {
    return new Object[] {
      report.orderNum(),
      report.origin().rowver(),
      report.rowHash().bytes(),
      report.reportedAt(),
      report.status(),
      report.technician(),
      report.reasonCode(),
      report.origin().messageId(),
      report.receivedAt()
    };
  }

  private static Object[] change(WorkOrderReport report) {
    return new Object[] {
      report.status(),
      report.orderType(),
      report.accountNum(),
      report.locationNum(),
      report.rowHash().bytes(),
      report.reportedAt(),
      report.plannedStart(),
      report.plannedEnd(),
      cut(report.description()),
      report.reasonCode(),
      report.actualStart(),
      report.actualEnd(),
      report.travelStart(),
      report.travelEnd(),
      report.reportedAt(),
      report.rowHash().bytes(),
      report.orderNum()
    };
  }

  private static String cut(String description) {
    return description.length() <= LONGEST_DESCRIPTION
        ? description
        : description.substring(0, LONGEST_DESCRIPTION);
  }
}
