package fieldhub.platform.security;

import fieldhub.platform.persistence.SqlStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Tokens of the Service Order Hub's users in the database, as hashes. */
@ApplicationScoped
public class ApiTokenStore {
  private static final String COLUMNS =
      "id, user_name, label, created_at, created_by, expires_at, revoked_at, last_used_at";

  private final SqlStore sql;

  /** For the client proxy only. */
  protected ApiTokenStore() {
    this(null);
  }

  @Inject
  ApiTokenStore(SqlStore sql) {
    this.sql = sql;
  }

  /**
   * A token that opens the door now.
   *
   * @param expiresAt null when it never does
   */
  record Good(UUID id, byte[] hash, Instant expiresAt, ApiUser user) {}

  /** The token of that hash, unless it is revoked, has expired, or its user is disabled. */
  Optional<Good> good(byte[] hash, Instant now) {
    return sql
        .read(
            "SELECT t.id, t.hash, t.expires_at, "
                + ApiUserStore.COLUMNS
                + " FROM api_token t JOIN api_user u ON u.name = t.user_name"
                + " WHERE t.hash = ? AND t.revoked_at IS NULL AND u.enabled"
                + " AND (t.expires_at IS NULL OR t.expires_at > ?)",
            row ->
                new Good(
                    row.getObject("id", UUID.class),
                    row.getBytes("hash"),
                    SqlStore.instant(row, "expires_at"),
                    ApiUserStore.user(row)),
            hash,
            now)
        .stream()
        .findFirst();
  }

  /** The tokens of a user, the oldest first. */
  List<ApiToken> of(String user) {
    return sql.read(
        "SELECT " + COLUMNS + " FROM api_token WHERE user_name = ? ORDER BY created_at, id",
        ApiTokenStore::token,
        user);
  }

  Optional<ApiToken> find(String user, UUID id) {
    return sql
        .read(
            "SELECT " + COLUMNS + " FROM api_token WHERE user_name = ? AND id = ?",
            ApiTokenStore::token,
            user,
            id)
        .stream()
        .findFirst();
  }

  /** False when the same token is there already. */
  boolean insert(ApiToken token, byte[] hash) {
    return sql.write(
            "INSERT INTO api_token (id, user_name, hash, label, created_at, created_by, expires_at)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            token.id(),
            token.user(),
            hash,
            token.label(),
            token.createdAt(),
            token.createdBy(),
            token.expiresAt())
        == 1;
  }

  /** False when there is no such token or it is revoked already. */
  boolean revoke(String user, UUID id, Instant now) {
    return sql.write(
            "UPDATE api_token SET revoked_at = ? WHERE user_name = ? AND id = ? AND revoked_at IS NULL",
            now,
            user,
            id)
        == 1;
  }

  /** Notes when tokens were used last; other nodes may know of a later use. */
  void used(Map<UUID, Instant> uses) {
    Map<String, Object[]> sorted = new TreeMap<>();
    uses.forEach((id, at) -> sorted.put(id.toString(), new Object[] {at, id, at}));
    sql.writeEach(
        "UPDATE api_token SET last_used_at = ?"
            + " WHERE id = ? AND (last_used_at IS NULL OR last_used_at < ?)",
        List.copyOf(sorted.values()));
  }

  private static ApiToken token(ResultSet row) throws SQLException {
    return new ApiToken(
        row.getObject("id", UUID.class),
        row.getString("user_name"),
        row.getString("label"),
        SqlStore.instant(row, "created_at"),
        row.getString("created_by"),
        SqlStore.instant(row, "expires_at"),
        SqlStore.instant(row, "revoked_at"),
        SqlStore.instant(row, "last_used_at"));
  }
}
