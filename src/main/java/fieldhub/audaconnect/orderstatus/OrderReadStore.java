package fieldhub.audaconnect.orderstatus;

import fieldhub.platform.persistence.SqlStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** The table {@code audaconnect_order_read}, for those who wish; joins the caller's transaction. */
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
    String teller = teller(toldBy);
    List<Object[]> known =
        addMissing(site, orders, teller, now).stream()
            .map(order -> new Object[] {site, teller, now, now, now, order})
            .toList();
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

  /**
   * Notes that orders are to be read which nobody wished yet, or which were read and not tried
   * since; only while their site is connected.
   *
   * @return how many
   */
  int wishUntried(String site, List<UUID> orders, String toldBy, Instant since, Instant now) {
    if (orders.isEmpty() || !isConnected(site)) {
      return 0;
    }
    String teller = teller(toldBy);
    List<UUID> known = addMissing(site, orders, teller, now);
    int[] again =
        sql.writeEach(
            """
            UPDATE audaconnect_order_read
            SET site = ?, told_by = ?, told_at = ?, wished = wished + 1, state = 'WAITING',
              first_wished_at = ?, attempts = 0, failing_since = NULL, next_attempt_at = ?
            WHERE order_id = ? AND state = 'DONE'
              AND (last_attempt_at IS NULL OR last_attempt_at < ?)""",
            known.stream()
                .map(order -> new Object[] {site, teller, now, now, now, order, since})
                .toList());
    return orders.size() - known.size() + Arrays.stream(again).sum();
  }

  private boolean isConnected(String site) {
    return !sql.read(
            "SELECT name FROM audaconnect_site WHERE name = ? AND state = 'CONNECTED'",
            row -> row.getString("name"),
            site)
        .isEmpty();
  }

  /** Adds a row for each order that has none; those that have one, in the same order. */
  private List<UUID> addMissing(String site, List<UUID> orders, String teller, Instant now) {
    int[] added =
        sql.writeEach(
            """
            INSERT INTO audaconnect_order_read (order_id, site, told_by, told_at, wished, state,
              first_wished_at, attempts, next_attempt_at)
            VALUES (?, ?, ?, ?, 1, 'WAITING', ?, 0, ?) ON CONFLICT DO NOTHING""",
            orders.stream()
                .map(order -> new Object[] {order, site, teller, now, now, now})
                .toList());
    return IntStream.range(0, added.length)
        .filter(i -> added[i] == 0)
        .mapToObj(orders::get)
        .toList();
  }

  private static String teller(String toldBy) {
    return toldBy.length() > LONGEST_TELLER ? toldBy.substring(0, LONGEST_TELLER) : toldBy;
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
}
