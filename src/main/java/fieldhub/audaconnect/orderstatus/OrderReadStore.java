package fieldhub.audaconnect.orderstatus;

import fieldhub.platform.persistence.SqlStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
}
