package fieldhub.platform.security;

import fieldhub.platform.persistence.SqlQuery;
import fieldhub.platform.persistence.SqlStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The users of the Service Order Hub in the database. */
@ApplicationScoped
public class ApiUserStore {
  static final String COLUMNS =
      "u.name, u.side, u.party, u.locale, u.all_providers, u.enabled, u.created_at, u.changed_at";

  private final SqlStore sql;

  /** For the client proxy only. */
  protected ApiUserStore() {
    this(null);
  }

  @Inject
  ApiUserStore(SqlStore sql) {
    this.sql = sql;
  }

  Optional<ApiUser> find(String name) {
    return sql
        .read("SELECT " + COLUMNS + " FROM api_user u WHERE u.name = ?", ApiUserStore::user, name)
        .stream()
        .findFirst();
  }

  /** By name, behind the given one. */
  List<ApiUser> list(Optional<String> after, int limit) {
    return sql.read(
        new SqlQuery("SELECT " + COLUMNS + " FROM api_user u")
            .whereGiven("u.name > ?", after)
            .then("ORDER BY u.name LIMIT ?", limit),
        ApiUserStore::user);
  }

  /** False when the name is taken. */
  boolean insert(ApiUser user) {
    return sql.write(
            "INSERT INTO api_user (name, side, party, locale, all_providers, enabled, created_at, changed_at)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            user.name(),
            user.side().name(),
            user.party(),
            user.locale().toLanguageTag(),
            user.allProviders(),
            user.enabled(),
            user.createdAt(),
            user.changedAt())
        == 1;
  }

  /**
   * Side and party never change: a token that opened one partner's cases must not open another's.
   */
  boolean change(String name, Locale locale, boolean allProviders, boolean enabled, Instant now) {
    return sql.write(
            "UPDATE api_user SET locale = ?, all_providers = ?, enabled = ?, changed_at = ? WHERE name = ?",
            locale.toLanguageTag(),
            allProviders,
            enabled,
            now,
            name)
        == 1;
  }

  static ApiUser user(ResultSet row) throws SQLException {
    return new ApiUser(
        row.getString("name"),
        Side.valueOf(row.getString("side")),
        row.getLong("party"),
        Locale.forLanguageTag(row.getString("locale")),
        row.getBoolean("all_providers"),
        row.getBoolean("enabled"),
        SqlStore.instant(row, "created_at"),
        SqlStore.instant(row, "changed_at"));
  }
}
