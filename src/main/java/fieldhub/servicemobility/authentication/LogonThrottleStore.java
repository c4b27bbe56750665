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

/** The table of failed logons; what has none has no row, or one that counts zero. */
@ApplicationScoped
class LogonThrottleStore {
  @Inject private SqlStore sql;

  /** Makes the row, so that {@link #locked} has something to lock. */
  void ensure(ThrottleKey key, Instant now) {
    sql.write(
        """
        INSERT INTO logon_throttle (kind, subject, failures, changed_at) VALUES (?, ?, 0, ?)
        ON CONFLICT DO NOTHING""",
        key.kind().name(),
        key.subject(),
        now);
  }

  /** The count as it stands; it may change at once. */
  FailureCount find(ThrottleKey key) {
    return count(key, "");
  }

  /** The count as it stands, and as it stays until the caller's transaction ends. */
  FailureCount locked(ThrottleKey key) {
    return count(key, " FOR UPDATE");
  }

  private FailureCount count(ThrottleKey key, String lock) {
    return sql
        .read(
            """
            SELECT failures, counted_since, locked_until FROM logon_throttle
            WHERE kind = ? AND subject = ?"""
                + lock,
            row ->
                new FailureCount(
                    row.getInt("failures"),
                    SqlStore.instant(row, "counted_since"),
                    SqlStore.instant(row, "locked_until")),
            key.kind().name(),
            key.subject())
        .stream()
        .findFirst()
        .orElse(FailureCount.NONE);
  }

  /**
   * Sets the count.
   *
   * @param address where the failure came from
   */
  void write(ThrottleKey key, FailureCount count, String address, Instant now) {
    sql.write(
        """
        UPDATE logon_throttle
        SET failures = ?, counted_since = ?, locked_until = ?, address = ?, changed_at = ?
        WHERE kind = ? AND subject = ?""",
        count.failures(),
        count.since(),
        count.lockedUntil(),
        address,
        now,
        key.kind().name(),
        key.subject());
  }

  List<LogonLock> lockedAddresses(Optional<String> after, int limit, Instant now) {
    return sql.read(
        addressLocks(now).whereGiven("subject > ?", after).then("ORDER BY subject LIMIT ?", limit),
        LogonThrottleStore::lock);
  }

  Optional<LogonLock> lockedAddress(String id, Instant now) {
    return sql.read(addressLocks(now).where("subject = ?", id), LogonThrottleStore::lock).stream()
        .findFirst();
  }

  private static SqlQuery addressLocks(Instant now) {
    return new SqlQuery("SELECT subject, address, failures, locked_until FROM logon_throttle")
        .where("kind = ?", ThrottleKey.Kind.ADDRESS.name())
        .where("locked_until > ?", now);
  }

  private static LogonLock lock(ResultSet row) throws SQLException {
    return new LogonLock(
        row.getString("subject"),
        Optional.ofNullable(row.getString("address")).orElse("unknown"),
        row.getInt("failures"),
        SqlStore.instant(row, "locked_until"));
  }

  /** Forgets the failures; false when there were none. */
  boolean delete(ThrottleKey key) {
    return sql.write(
            "DELETE FROM logon_throttle WHERE kind = ? AND subject = ?",
            key.kind().name(),
            key.subject())
        == 1;
  }

  /** Forgets what counted last before a time and locks nobody any more. */
  int deleteOld(Instant before, Instant now) {
    return sql.write(
        """
        DELETE FROM logon_throttle
        WHERE changed_at < ? AND (locked_until IS NULL OR locked_until <= ?)""",
        before,
        now);
  }
}
