package fieldhub.servicemobility.authentication;

import fieldhub.platform.persistence.SqlQuery;
import fieldhub.platform.persistence.SqlStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The table of technicians' accounts. */
@ApplicationScoped
class TechnicianAccountStore {
  private static final String ACCOUNT =
      """
      SELECT a.username, a.name, a.email, a.active, a.password_hash IS NOT NULL AS has_password,
        a.created_at, a.changed_at, t.failures, t.locked_until
      FROM technician_account a
      LEFT JOIN logon_throttle t ON t.kind = 'USER' AND t.subject = a.username""";

  @Inject private SqlStore sql;

  /**
   * What a logon is checked against.
   *
   * @param passwordHash the hash with its algorithm and salt, empty when no password was set
   */
  record Credential(TechnicianTerms terms, Optional<String> passwordHash) {}

  Optional<Credential> credential(String username) {
    return sql
        .read(
            "SELECT name, email, active, password_hash FROM technician_account WHERE username = ?",
            row -> new Credential(terms(row), Optional.ofNullable(row.getString("password_hash"))),
            username)
        .stream()
        .findFirst();
  }

  List<TechnicianAccount> list(
      TechnicianFilter filter, Optional<String> after, int limit, Instant now) {
    SqlQuery query = new SqlQuery(ACCOUNT);
    filter
        .locked()
        .ifPresent(
            locked ->
                query.where(
                    locked
                        ? "t.locked_until > ?"
                        : "(t.locked_until IS NULL OR t.locked_until <= ?)",
                    now));
    query.whereGiven("a.active = ?", filter.active()).whereGiven("a.username > ?", after);
    return sql.read(query.then("ORDER BY a.username LIMIT ?", limit), row -> account(row, now));
  }

  Optional<TechnicianAccount> find(String username, Instant now) {
    return sql
        .read(new SqlQuery(ACCOUNT).where("a.username = ?", username), row -> account(row, now))
        .stream()
        .findFirst();
  }

  boolean isEmpty() {
    return sql.read("SELECT username FROM technician_account LIMIT 1", row -> true).isEmpty();
  }

  /** Adds an account; false if the name is taken. */
  boolean insert(String username, TechnicianTerms terms, Optional<String> hash, Instant now) {
    return sql.write(
            """
            INSERT INTO technician_account
              (username, name, email, password_hash, active, created_at, changed_at)
            VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""",
            username,
            terms.name(),
            terms.email(),
            hash.orElse(null),
            terms.active(),
            now,
            now)
        == 1;
  }

  /** The terms as they stand, and as they stay until the caller's transaction ends. */
  Optional<TechnicianTerms> lockedTerms(String username) {
    return sql
        .read(
            "SELECT name, email, active FROM technician_account WHERE username = ? FOR UPDATE",
            TechnicianAccountStore::terms,
            username)
        .stream()
        .findFirst();
  }

  boolean setTerms(String username, TechnicianTerms terms, Instant now) {
    return sql.write(
            """
            UPDATE technician_account SET name = ?, email = ?, active = ?, changed_at = ?
            WHERE username = ?""",
            terms.name(),
            terms.email(),
            terms.active(),
            now,
            username)
        == 1;
  }

  boolean setPassword(String username, String hash, Instant now) {
    return sql.write(
            "UPDATE technician_account SET password_hash = ?, changed_at = ? WHERE username = ?",
            hash,
            now,
            username)
        == 1;
  }

  private static TechnicianAccount account(ResultSet row, Instant now) throws SQLException {
    return new TechnicianAccount(
        row.getString("username"),
        terms(row),
        row.getBoolean("has_password"),
        row.getInt("failures"),
        Optional.ofNullable(SqlStore.instant(row, "locked_until")).filter(now::isBefore),
        SqlStore.instant(row, "created_at"),
        SqlStore.instant(row, "changed_at"));
  }

  private static TechnicianTerms terms(ResultSet row) throws SQLException {
    return new TechnicianTerms(
        row.getString("name"), row.getString("email"), row.getBoolean("active"));
  }
}
