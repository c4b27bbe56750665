package fieldhub.audaconnect.orderstatus;

import fieldhub.audaconnect.connection.CallProblem;
import fieldhub.platform.persistence.SqlQuery;
import fieldhub.platform.persistence.SqlStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The table {@code audaconnect_order_read} for operators. */
@ApplicationScoped
class OrderReadDeskStore {

  private static final String SELECT = "SELECT * FROM audaconnect_order_read";

  @Inject private SqlStore sql;

  Optional<OrderRead> find(UUID order, Instant now) {
    return sql
        .read(new SqlQuery(SELECT).where("order_id = ?", order), row -> orderRead(row, now))
        .stream()
        .findFirst();
  }

  List<OrderRead> list(OrderReadFilter filter, Instant now, int limit) {
    SqlQuery query =
        new SqlQuery(SELECT)
            .whereGiven("state = ?", filter.state().map(OrderReadState::name))
            .whereGiven("site = ?", filter.site())
            .whereGiven("order_id = ?", filter.order());
    filter
        .after()
        .ifPresent(place -> query.behind("told_at", place.toldAt(), "order_id", place.order()));
    return sql.read(
        query.then("ORDER BY told_at DESC, order_id DESC LIMIT ?", limit),
        row -> orderRead(row, now));
  }

  /** How many wait and how many are parked; left out where there is none. */
  Map<OrderReadState, Long> count() {
    return sql
        .read(
            """
            SELECT state, COUNT(*) AS number FROM audaconnect_order_read
            WHERE state IN ('WAITING', 'PARKED') GROUP BY state""",
            row -> Map.entry(OrderReadState.valueOf(row.getString("state")), row.getLong("number")))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static OrderRead orderRead(ResultSet row, Instant now) throws SQLException {
    Instant next = SqlStore.instant(row, "next_attempt_at");
    return new OrderRead(
        row.getObject("order_id", UUID.class),
        row.getString("site"),
        OrderReadState.valueOf(row.getString("state")),
        row.getString("told_by"),
        SqlStore.instant(row, "told_at"),
        SqlStore.instant(row, "first_wished_at"),
        row.getLong("wished"),
        row.getInt("attempts"),
        next,
        row.getObject("claim_token") != null && next.isAfter(now),
        Optional.ofNullable(SqlStore.instant(row, "last_attempt_at")),
        Optional.ofNullable(row.getString("last_problem")).map(CallProblem::valueOf),
        Optional.ofNullable(row.getString("last_error")),
        Optional.ofNullable(row.getString("correlation_id")).filter(it -> !it.isEmpty()));
  }
}
