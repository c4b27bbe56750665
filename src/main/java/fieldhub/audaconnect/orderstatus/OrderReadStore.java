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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The table {@code audaconnect_order_read}, for those who wish and those who read; every method
 * joins the caller's transaction. A row that is being read has a claim token, and is due again when
 * the claim has run out.
 */
@ApplicationScoped
class OrderReadStore {

  /** Whether a wish begins anew; else it joins one that waits, rests after a failure or is read. */
  private static final String ANEW =
      "state <> 'WAITING' OR (last_problem = 'NOT_FOUND' AND claim_token IS NULL)";

  private static final int LONGEST_TELLER = 200;
  private static final int LONGEST_ERROR = 500;
  private static final int LONGEST_CORRELATION = 100;

  private final SqlStore sql;

  @Inject
  OrderReadStore(SqlStore sql) {
    this.sql = sql;
  }

  /** For the container's proxy. */
  protected OrderReadStore() {
    this(null);
  }

  /**
   * Notes that orders are to be read. After a 404 a new wish starts the attempts again: what was
   * told too early may be there now. Other failures are the partner's, and keep their pauses.
   *
   * @param orders sorted, so that those who wish the same do not wait for one another in a circle
   */
  void wish(String site, List<UUID> orders, String toldBy, Instant now) {
    String teller = toldBy.length() > LONGEST_TELLER ? toldBy.substring(0, LONGEST_TELLER) : toldBy;
    int[] added =
        sql.writeEach(
            """
            INSERT INTO audaconnect_order_read (order_id, site, told_by, told_at, wished, state,
              first_wished_at, attempts, next_attempt_at)
            VALUES (?, ?, ?, ?, 1, 'WAITING', ?, 0, ?) ON CONFLICT DO NOTHING""",
            orders.stream()
                .map(order -> new Object[] {order, site, teller, now, now, now})
                .toList());
    List<Object[]> known = new ArrayList<>();
    for (int i = 0; i < added.length; i++) {
      if (added[i] == 0) {
        known.add(new Object[] {site, teller, now, now, now, orders.get(i)});
      }
    }
    if (!known.isEmpty()) {
      sql.writeEach(
          """
          UPDATE audaconnect_order_read
          SET site = ?, told_by = ?, told_at = ?, wished = wished + 1, state = 'WAITING',
            first_wished_at = CASE WHEN %1$s THEN ? ELSE first_wished_at END,
            attempts = CASE WHEN %1$s THEN 0 ELSE attempts END,
            failing_since = CASE WHEN %1$s THEN NULL ELSE failing_since END,
            next_attempt_at = CASE WHEN %1$s THEN ? ELSE next_attempt_at END
          WHERE order_id = ?"""
              .formatted(ANEW),
          known);
    }
  }

  long waiting(String site) {
    return sql.read(
            """
            SELECT COUNT(*) AS number FROM audaconnect_order_read
            WHERE site = ? AND state = 'WAITING'""",
            row -> row.getLong("number"),
            site)
        .get(0);
  }

  /** Takes the order that is due longest, of a site that may be called. */
  Optional<OrderClaim> claimNext(Set<String> notOf, Instant now) {
    UUID token = Ids.next();
    Instant until = now.plus(CallClaim.LENGTH);
    Optional<OrderClaim> claim =
        sql
            .read(
                """
                SELECT r.* FROM audaconnect_order_read r
                WHERE r.state = 'WAITING' AND r.next_attempt_at <= ? AND NOT (r.site = ANY(?))
                  AND EXISTS (SELECT 1 FROM audaconnect_site s
                    WHERE s.name = r.site AND s.state IN ('CONNECTED', 'DISCONNECTING'))
                ORDER BY r.next_attempt_at LIMIT 1 FOR UPDATE SKIP LOCKED""",
                row -> claim(row, token, until),
                now,
                notOf.toArray(String[]::new))
            .stream()
            .findFirst();
    claim.ifPresent(
        it ->
            sql.write(
                """
                UPDATE audaconnect_order_read
                SET claim_token = ?, next_attempt_at = ?, last_attempt_at = ? WHERE order_id = ?""",
                token,
                until,
                now,
                it.order()));
    return claim;
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
        cut(correlationId, LONGEST_CORRELATION),
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
        error == null ? null : cut(error, LONGEST_ERROR),
        cut(correlationId, LONGEST_CORRELATION),
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
        cut(error, LONGEST_ERROR),
        cut(correlationId, LONGEST_CORRELATION),
        now.plus(next.pause().orElse(Duration.ZERO)),
        claim.order());
  }

  /** An operator does not want to wait for a pause; what is being read is not disturbed. */
  void hurry(UUID order, Instant now) {
    sql.write(
        """
        UPDATE audaconnect_order_read
        SET next_attempt_at = ?, attempts = 0, failing_since = NULL
        WHERE order_id = ? AND state = 'WAITING' AND claim_token IS NULL""",
        now,
        order);
  }

  /** AudaConnect forbade them: perhaps it does not any more. Returns how many. */
  int allowAgain(String site, Instant now) {
    return sql.write(
        """
        UPDATE audaconnect_order_read
        SET state = 'WAITING', attempts = 0, first_wished_at = ?, next_attempt_at = ?
        WHERE site = ? AND state = 'PARKED' AND last_problem = 'FORBIDDEN'""",
        now,
        now,
        site);
  }

  /** An operator does not want it read any more; false when it is not waiting for anything. */
  boolean discard(UUID order) {
    return sql.write(
            """
            UPDATE audaconnect_order_read SET state = 'DISCARDED', claim_token = NULL
            WHERE order_id = ? AND state IN ('WAITING', 'PARKED')""",
            order)
        == 1;
  }

  private static String cut(String text, int longest) {
    return text.length() > longest ? text.substring(0, longest) : text;
  }

  private static OrderClaim claim(ResultSet row, UUID token, Instant until) throws SQLException {
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
        token,
        until);
  }
}
