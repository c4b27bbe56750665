package fieldhub.audaconnect.notification;

import fieldhub.audaconnect.connection.SiteState;
import fieldhub.platform.persistence.SqlQuery;
import fieldhub.platform.persistence.SqlStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads the table {@code audaconnect_poll} for people. */
@ApplicationScoped
class FreshnessStore {

  private static final String SELECT = "SELECT * FROM audaconnect_poll";

  @Inject private SqlStore sql;

  Optional<SiteFreshness> find(String site) {
    return sql.read(SELECT + " WHERE site = ?", FreshnessStore::freshness, site).stream()
        .findFirst();
  }

  /**
   * Sites by name.
   *
   * @param lagsSince only those that are connected or were, without a good poll since then
   */
  List<SiteFreshness> list(
      Optional<SiteState> state, Optional<Instant> lagsSince, Optional<String> after, int limit) {
    SqlQuery query =
        new SqlQuery(SELECT)
            .whereGiven("state = ?", state.map(Enum::name))
            .whereGiven("site > ?", after);
    lagsSince.ifPresent(
        it ->
            query.where(
                "state NOT IN ('NEW', 'DISCONNECTED') AND COALESCE(last_good_at, state_since) < ?",
                it));
    return sql.read(query.then("ORDER BY site LIMIT ?", limit), FreshnessStore::freshness);
  }

  private static SiteFreshness freshness(ResultSet row) throws SQLException {
    return new SiteFreshness(
        row.getString("site"),
        SiteState.valueOf(row.getString("state")),
        SqlStore.instant(row, "state_since"),
        Optional.empty(),
        SqlStore.instant(row, "began_at") != null,
        Optional.ofNullable(SqlStore.instant(row, "last_poll_at")),
        Optional.ofNullable(SqlStore.instant(row, "last_good_at")),
        SqlStore.instant(row, "next_poll_at"),
        row.getInt("failures"),
        Optional.ofNullable(row.getString("last_error")),
        Optional.ofNullable(SqlStore.instant(row, "last_error_at")),
        Optional.ofNullable(row.getString("correlation_id")).filter(it -> !it.isEmpty()));
  }
}
