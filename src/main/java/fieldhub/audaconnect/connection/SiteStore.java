package fieldhub.audaconnect.connection;

import fieldhub.platform.persistence.SqlQuery;
import fieldhub.platform.persistence.SqlStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The table {@code audaconnect_site}. Who changes a site and its tokens locks the site first. */
@ApplicationScoped
class SiteStore {

  private static final String SELECT =
      """
      SELECT name, label, company_code, site_id, state, state_reason, login, connected_at
      FROM audaconnect_site""";
  private static final int LONGEST_REASON = 500;

  private final SqlStore sql;

  /** For the container's proxy. */
  protected SiteStore() {
    this(null);
  }

  @Inject
  SiteStore(SqlStore sql) {
    this.sql = sql;
  }

  Optional<Site> find(String name) {
    return sql.read(SELECT + " WHERE name = ?", SiteStore::site, name).stream().findFirst();
  }

  /** The site, which nobody else changes before the transaction's end. */
  Optional<Site> lock(String name) {
    return sql.read(SELECT + " WHERE name = ? FOR UPDATE", SiteStore::site, name).stream()
        .findFirst();
  }

  /** By name, from after the given one on. */
  List<Site> list(Optional<SiteState> state, Optional<String> after, int limit) {
    return sql.read(
        new SqlQuery(SELECT)
            .whereGiven("state = ?", state.map(Enum::name))
            .whereGiven("name > ?", after)
            .then("ORDER BY name LIMIT ?", limit),
        SiteStore::site);
  }

  /** Another site in use that has this login, in any case. */
  Optional<String> otherOf(String login, String name) {
    return sql
        .read(
            """
            SELECT name FROM audaconnect_site
            WHERE LOWER(login) = LOWER(?) AND name <> ? AND state NOT IN ('NEW', 'DISCONNECTED')
            ORDER BY name LIMIT 1""",
            row -> row.getString("name"),
            login,
            name)
        .stream()
        .findFirst();
  }

  /** Adds a site; false when its name or its company and site are taken. */
  boolean insert(Site site, Instant now) {
    return sql.write(
            """
            INSERT INTO audaconnect_site
              (name, label, company_code, site_id, state, state_at, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""",
            site.name(),
            site.label(),
            site.companyCode(),
            site.siteId(),
            site.state().name(),
            now,
            now)
        == 1;
  }

  void setState(String name, SiteState state, String reason, Instant now) {
    sql.write(
        "UPDATE audaconnect_site SET state = ?, state_reason = ?, state_at = ? WHERE name = ?",
        state.name(),
        reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason,
        now,
        name);
  }

  void setConnected(String name, String login, Instant now) {
    sql.write(
        """
        UPDATE audaconnect_site SET state = 'CONNECTED', state_reason = NULL, state_at = ?,
          login = ?, connected_at = ? WHERE name = ?""",
        now,
        login,
        now,
        name);
  }

  private static Site site(ResultSet row) throws SQLException {
    return new Site(
        row.getString("name"),
        row.getString("label"),
        row.getString("company_code"),
        row.getString("site_id"),
        SiteState.valueOf(row.getString("state")),
        Optional.ofNullable(row.getString("state_reason")),
        Optional.ofNullable(row.getString("login")),
        Optional.ofNullable(SqlStore.instant(row, "connected_at")));
  }
}
