package fieldhub.audaconnect.notification;

import fieldhub.audaconnect.connection.SiteState;
import fieldhub.platform.persistence.SqlStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The table {@code audaconnect_poll}: whose turn it is and what became of it. */
@ApplicationScoped
class PollStore {

  private static final int LONGEST_ERROR = 500;
  private static final int LONGEST_CORRELATION = 100;

  private final SqlStore sql;

  @Inject
  PollStore(SqlStore sql) {
    this.sql = sql;
  }

  /** For the container's proxy. */
  protected PollStore() {
    this(null);
  }

  /** Makes the number of a new round: earlier rounds write no more. */
  long nextFence(Instant now) {
    sql.write(
        "UPDATE audaconnect_poll_round SET fence = fence + 1, began_at = ? WHERE id = 1", now);
    return sql.read(
            "SELECT fence FROM audaconnect_poll_round WHERE id = 1", row -> row.getLong("fence"))
        .get(0);
  }

  /**
   * Takes hold of the next few that are due; those of them that answered slowly the last time come
   * last. Nothing for a round that is not the newest.
   *
   * @param slowFirstBefore slow ones that are due since before this time are as any other
   * @param mostMillis none that took longer the last time
   */
  List<DuePoll> due(
      long fence, int slice, Instant now, Instant slowFirstBefore, long mostMillis, int most) {
    return sql.read(
        """
        SELECT site, state, state_since, next_poll_at, began_at, last_good_at, last_millis, failures,
          lost
        FROM audaconnect_poll
        WHERE slice = ? AND next_poll_at <= ? AND state IN ('CONNECTED', 'DISCONNECTING')
          AND (began_at IS NULL OR fence < ?) AND last_millis <= ?
          AND ? = (SELECT r.fence FROM audaconnect_poll_round r WHERE r.id = 1)
        ORDER BY CASE WHEN last_millis > ? AND next_poll_at > ? THEN 1 ELSE 0 END, next_poll_at
        LIMIT ? FOR UPDATE SKIP LOCKED""",
        PollStore::due,
        slice,
        now,
        fence,
        mostMillis,
        fence,
        PollOrder.SLOW.toMillis(),
        slowFirstBefore,
        most);
  }

  /** Notes that polls begin now. */
  void begin(long fence, List<String> sites, Instant now) {
    sql.write(
        "UPDATE audaconnect_poll SET began_at = ?, fence = ? WHERE site = ANY(?)",
        now,
        fence,
        sites.toArray(String[]::new));
  }

  /** Notes that polls did not begin after all. */
  void giveBack(long fence, List<String> sites) {
    sql.write(
        "UPDATE audaconnect_poll SET began_at = NULL WHERE fence = ? AND site = ANY(?)",
        fence,
        sites.toArray(String[]::new));
  }

  /** A poll succeeded; false when a later round has the site. */
  boolean succeeded(
      long fence, String site, Instant now, Instant next, long millis, String correlation) {
    return sql.write(
            """
            UPDATE audaconnect_poll SET began_at = NULL, last_poll_at = ?, last_good_at = ?,
              last_millis = ?, failures = 0, lost = 0, correlation_id = ?,
              next_poll_at = CASE WHEN next_poll_at > began_at THEN next_poll_at ELSE ? END
            WHERE site = ? AND fence = ? AND began_at IS NOT NULL""",
            now,
            now,
            millis,
            SqlStore.cut(correlation, LONGEST_CORRELATION),
            next,
            site,
            fence)
        == 1;
  }

  /**
   * A poll failed; false when a later round has the site.
   *
   * @param lost whether AudaConnect may have removed what it told
   */
  boolean failed(
      long fence,
      String site,
      Instant now,
      Instant next,
      long millis,
      boolean lost,
      String error,
      String correlation) {
    return sql.write(
            """
            UPDATE audaconnect_poll SET began_at = NULL, last_poll_at = ?, last_millis = ?,
              failures = failures + 1, lost = lost + ?, last_error = ?, last_error_at = ?, correlation_id = ?,
              next_poll_at = CASE WHEN next_poll_at > began_at THEN next_poll_at ELSE ? END
            WHERE site = ? AND fence = ? AND began_at IS NOT NULL""",
            now,
            millis,
            lost ? 1 : 0,
            SqlStore.cut(error, LONGEST_ERROR),
            now,
            SqlStore.cut(correlation, LONGEST_CORRELATION),
            next,
            site,
            fence)
        == 1;
  }

  /** Nothing was asked, which says nothing about the site; false when a later round has it. */
  boolean rested(long fence, String site, Instant now, Instant next, String why) {
    return sql.write(
            """
            UPDATE audaconnect_poll SET began_at = NULL, last_error = ?, last_error_at = ?,
              next_poll_at = CASE WHEN next_poll_at > began_at THEN next_poll_at ELSE ? END
            WHERE site = ? AND fence = ? AND began_at IS NOT NULL""",
            SqlStore.cut(why, LONGEST_ERROR),
            now,
            next,
            site,
            fence)
        == 1;
  }

  /**
   * A site came into a state.
   *
   * @param due when it is polled, if that is a state to be polled in
   */
  void came(String site, int slice, SiteState state, Instant now, Instant due) {
    int known =
        sql.write(
            """
            UPDATE audaconnect_poll SET state = ?, state_since = ?, next_poll_at = ?, failures = 0
            WHERE site = ?""",
            state.name(),
            now,
            due,
            site);
    if (known == 0) {
      sql.write(
          """
          INSERT INTO audaconnect_poll (site, slice, state, state_since, next_poll_at)
          VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""",
          site,
          slice,
          state.name(),
          now,
          due);
    }
  }

  /** Somebody does not want to wait; also when a poll is just under way. */
  void pollAt(String site, Instant now) {
    sql.write("UPDATE audaconnect_poll SET next_poll_at = ? WHERE site = ?", now, site);
  }

  private static DuePoll due(ResultSet row) throws SQLException {
    return new DuePoll(
        row.getString("site"),
        SiteState.valueOf(row.getString("state")),
        SqlStore.instant(row, "state_since"),
        SqlStore.instant(row, "next_poll_at"),
        SqlStore.instant(row, "began_at") != null,
        Optional.ofNullable(SqlStore.instant(row, "last_good_at")),
        row.getLong("last_millis"),
        row.getInt("failures"),
        row.getInt("lost"),
        Optional.empty());
  }
}
