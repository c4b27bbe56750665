package fieldhub.audaconnect.orderstatus;

import fieldhub.audaconnect.connection.CallClaim;
import fieldhub.audaconnect.connection.CallProblem;
import fieldhub.platform.persistence.Ids;
import fieldhub.platform.persistence.SqlStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The table {@code audaconnect_order_read}, for those who read; every method joins the caller's
 * transaction. A row that is being read has a claim token, and is due again when the claim has run
 * out, by the database's clock.
 */
@ApplicationScoped
class OrderClaimStore {

  private static final int LONGEST_ERROR = 500;
  private static final int LONGEST_CORRELATION = 100;

  private final SqlStore sql;

  @Inject
  OrderClaimStore(SqlStore sql) {
    this.sql = sql;
  }

  /** For the container's proxy. */
  protected OrderClaimStore() {
    this(null);
  }

  /** Takes the order that is due longest, of a site that may be called. */
  Optional<OrderClaim> claimNext(Set<String> notOf, Instant now) {
    UUID token = Ids.next();
    Optional<OrderClaim> claim =
        sql
            .read(
                """
                SELECT r.* FROM audaconnect_order_read r
                WHERE r.state = 'WAITING' AND NOT (r.site = ANY(?))
                  AND r.next_attempt_at <= GREATEST(CAST(? AS TIMESTAMP WITH TIME ZONE), CURRENT_TIMESTAMP)
                  AND r.next_attempt_at <=
                    CASE WHEN r.claim_token IS NULL THEN ? ELSE CURRENT_TIMESTAMP END
                  AND EXISTS (SELECT 1 FROM audaconnect_site s
                    WHERE s.name = r.site AND s.state IN ('CONNECTED', 'DISCONNECTING'))
                ORDER BY r.next_attempt_at LIMIT 1 FOR UPDATE SKIP LOCKED""",
                row -> claim(row, token),
                notOf.toArray(String[]::new),
                now,
                now)
            .stream()
            .findFirst();
    claim.ifPresent(
        it ->
            sql.write(
                "UPDATE audaconnect_order_read SET claim_token = ?, next_attempt_at = "
                    + SqlStore.FROM_NOW
                    + " WHERE order_id = ?",
                token,
                CallClaim.SECONDS,
                it.order()));
    return claim;
  }

  /**
   * The fetch begins now.
   *
   * @return the database's time, by which the readings of all nodes can be told apart; empty when
   *     the claim was lost
   */
  Optional<Instant> begin(OrderClaim claim) {
    sql.write(
        "UPDATE audaconnect_order_read SET last_attempt_at = CURRENT_TIMESTAMP, next_attempt_at = "
            + SqlStore.FROM_NOW
            + " WHERE order_id = ? AND claim_token = ?",
        CallClaim.SECONDS,
        claim.order(),
        claim.token());
    return sql
        .read(
            "SELECT last_attempt_at FROM audaconnect_order_read WHERE order_id = ? AND claim_token = ?",
            row -> SqlStore.instant(row, "last_attempt_at"),
            claim.order(),
            claim.token())
        .stream()
        .findFirst();
  }

  /** Who reads them lives; claims that were lost stay lost. */
  void extend(Collection<OrderClaim> claims) {
    sql.writeEach(
        "UPDATE audaconnect_order_read SET next_attempt_at = "
            + SqlStore.FROM_NOW
            + " WHERE order_id = ? AND claim_token = ?",
        claims.stream()
            .sorted(Comparator.comparing(OrderClaim::order, Ids.IN_ORDER))
            .map(it -> new Object[] {CallClaim.SECONDS, it.order(), it.token()})
            .toList());
  }

  /**
   * Keeps everybody else from the row until the transaction's end.
   *
   * @return how often it was wished until now; empty when the claim was lost
   */
  Optional<Long> hold(OrderClaim claim) {
    return sql
        .read(
            """
            SELECT wished FROM audaconnect_order_read
            WHERE order_id = ? AND claim_token = ? FOR UPDATE""",
            row -> row.getLong("wished"),
            claim.order(),
            claim.token())
        .stream()
        .findFirst();
  }

  /** It was read, and nobody wished it meanwhile. */
  void done(OrderClaim claim, String correlationId) {
    sql.write(
        """
        UPDATE audaconnect_order_read
        SET state = 'DONE', attempts = 0, failing_since = NULL, claim_token = NULL,
          last_problem = NULL, last_error = NULL, correlation_id = ?
        WHERE order_id = ?""",
        SqlStore.cut(correlationId, LONGEST_CORRELATION),
        claim.order());
  }

  /** It was wished while it was read: it is due at once, as if nothing had been tried yet. */
  void again(OrderClaim claim, String error, String correlationId, Instant now) {
    sql.write(
        """
        UPDATE audaconnect_order_read
        SET state = 'WAITING', attempts = 0, failing_since = NULL, claim_token = NULL,
          last_problem = NULL, last_error = ?, correlation_id = ?, first_wished_at = told_at,
          next_attempt_at = ?
        WHERE order_id = ?""",
        error == null ? null : SqlStore.cut(error, LONGEST_ERROR),
        SqlStore.cut(correlationId, LONGEST_CORRELATION),
        now,
        claim.order());
  }

  /** It failed, and is tried again later or parked. */
  void failed(OrderClaim claim, NextRead next, String error, String correlationId, Instant now) {
    sql.write(
        """
        UPDATE audaconnect_order_read
        SET state = ?, attempts = ?, failing_since = ?, claim_token = NULL, last_problem = ?,
          last_error = ?, correlation_id = ?, next_attempt_at = ?
        WHERE order_id = ?""",
        (next.pause().isPresent() ? OrderReadState.WAITING : OrderReadState.PARKED).name(),
        next.failures().number(),
        next.failures().since().orElse(null),
        next.failures().last().map(CallProblem::name).orElse(null),
        SqlStore.cut(error, LONGEST_ERROR),
        SqlStore.cut(correlationId, LONGEST_CORRELATION),
        now.plus(next.pause().orElse(Duration.ZERO)),
        claim.order());
  }

  private static OrderClaim claim(ResultSet row, UUID token) throws SQLException {
    return new OrderClaim(
        row.getObject("order_id", UUID.class),
        row.getString("site"),
        row.getString("told_by"),
        SqlStore.instant(row, "told_at"),
        row.getLong("wished"),
        new OrderClaim.Failures(
            Optional.ofNullable(row.getString("last_problem")).map(CallProblem::valueOf),
            row.getInt("attempts"),
            Optional.ofNullable(SqlStore.instant(row, "failing_since"))),
        token);
  }
}
