package fieldhub.audaconnect.connection;

import fieldhub.platform.persistence.SqlStore;
import fieldhub.platform.security.Sealed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table {@code audaconnect_token}; claims end by the database's clock. */
@ApplicationScoped
class TokenStore {

  private final SqlStore sql;

  /** For the container's proxy. */
  protected TokenStore() {
    this(null);
  }

  @Inject
  TokenStore(SqlStore sql) {
    this.sql = sql;
  }

  Optional<StoredPair> find(String site) {
    return sql
        .read(
            """
            SELECT t.site, t.pair_id, t.key_id, t.access_token, t.refresh_token, t.expires_at,
              t.refreshed_at, t.failures, t.retry_at, s.state
            FROM audaconnect_token t JOIN audaconnect_site s ON s.name = t.site
            WHERE t.site = ?""",
            TokenStore::pair,
            site)
        .stream()
        .findFirst();
  }

  /** Whether the site has this pair; if so nobody replaces it before the transaction's end. */
  boolean lock(String site, UUID pair) {
    return sql.read(
            "SELECT pair_id FROM audaconnect_token WHERE site = ? FOR UPDATE",
            row -> row.getObject("pair_id", UUID.class),
            site)
        .contains(pair);
  }

  /** Whether the caller is the one who renews the pair, for a limited time. */
  boolean claim(String site, UUID pair, UUID claim, Duration atMost) {
    return sql.write(
            "UPDATE audaconnect_token SET claim_token = ?, claimed_until = "
                + SqlStore.FROM_NOW
                + """
                 WHERE site = ? AND pair_id = ?
                  AND (claimed_until IS NULL OR claimed_until < CURRENT_TIMESTAMP)""",
            claim,
            seconds(atMost),
            site,
            pair)
        == 1;
  }

  /** Gives a claim back after a failure. */
  void failed(String site, UUID claim, Instant retryAt) {
    sql.write(
        """
        UPDATE audaconnect_token SET failures = failures + 1, retry_at = ?,
          claim_token = NULL, claimed_until = NULL
        WHERE site = ? AND claim_token = ?""",
        retryAt,
        site,
        claim);
  }

  /** Puts a pair in the place of another; false when a third one was put there meanwhile. */
  boolean renew(StoredPair before, StoredPair after) {
    return sql.write(
            """
            UPDATE audaconnect_token SET pair_id = ?, key_id = ?, access_token = ?,
              refresh_token = ?, expires_at = ?, refreshed_at = ?, failures = 0, retry_at = NULL,
              claim_token = NULL, claimed_until = NULL
            WHERE site = ? AND pair_id = ?""",
            after.pair(),
            after.access().keyId(),
            after.access().bytes(),
            after.refresh().map(Sealed::bytes).orElse(null),
            after.expiresAt(),
            after.refreshedAt(),
            before.site(),
            before.pair())
        == 1;
  }

  /** Stores a site's pair, whatever it had. */
  void replace(StoredPair pair) {
    delete(pair.site());
    sql.write(
        """
        INSERT INTO audaconnect_token (site, pair_id, key_id, access_token, refresh_token,
          expires_at, refreshed_at, failures)
        VALUES (?, ?, ?, ?, ?, ?, ?, 0)""",
        pair.site(),
        pair.pair(),
        pair.access().keyId(),
        pair.access().bytes(),
        pair.refresh().map(Sealed::bytes).orElse(null),
        pair.expiresAt(),
        pair.refreshedAt());
  }

  /** Whether there were any. */
  boolean delete(String site) {
    return sql.write("DELETE FROM audaconnect_token WHERE site = ?", site) == 1;
  }

  /** Sites in use whose tokens were not renewed since, the oldest first. */
  List<String> idleSince(Instant time, int limit) {
    return sql.read(
        """
        SELECT t.site FROM audaconnect_token t JOIN audaconnect_site s ON s.name = t.site
        WHERE t.refreshed_at < ? AND s.state IN ('CONNECTED', 'PARKED')
        ORDER BY t.refreshed_at LIMIT ?""",
        row -> row.getString("site"),
        time,
        limit);
  }

  private static double seconds(Duration length) {
    return length.toMillis() / 1000.0;
  }

  private static StoredPair pair(ResultSet row) throws SQLException {
    String key = row.getString("key_id");
    return new StoredPair(
        row.getString("site"),
        row.getObject("pair_id", UUID.class),
        new Sealed(key, row.getBytes("access_token")),
        Optional.ofNullable(row.getBytes("refresh_token")).map(bytes -> new Sealed(key, bytes)),
        SqlStore.instant(row, "expires_at"),
        SqlStore.instant(row, "refreshed_at"),
        SiteState.valueOf(row.getString("state")),
        row.getInt("failures"),
        Optional.ofNullable(SqlStore.instant(row, "retry_at")));
  }
}
