package fieldhub.platform.lease;

import fieldhub.platform.persistence.SqlStore;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.support.LockException;
import net.javacrumbs.shedlock.support.StorageAccessor;

/**
 * ShedLock's rows by the database's clock, so that nodes whose clocks differ agree on when a lease
 * ends; ShedLock has that only in its provider for Spring. And by an id of this node: two nodes of
 * one host must not take each other's leases for their own.
 */
@ApplicationScoped
class LeaseStore implements StorageAccessor {

  /** Not the data source of the transactions: a lease is committed at once. */
  @Resource(name = "jdbc/fieldhub-lease")
  private DataSource database;

  private final String node = UUID.randomUUID().toString();

  /** On the server's database. */
  LeaseStore() {}

  /** On another one. */
  LeaseStore(DataSource database) {
    this.database = database;
  }

  @Override
  public boolean insertRecord(LockConfiguration lease) {
    return changed(
        "INSERT INTO shedlock (name, lock_until, locked_at, locked_by) VALUES (?, "
            + SqlStore.FROM_NOW
            + ", CURRENT_TIMESTAMP, ?) ON CONFLICT DO NOTHING",
        lease.getName(),
        seconds(lease),
        node);
  }

  @Override
  public boolean updateRecord(LockConfiguration lease) {
    return changed(
        "UPDATE shedlock SET lock_until = "
            + SqlStore.FROM_NOW
            + ", locked_at = CURRENT_TIMESTAMP, locked_by = ?"
            + " WHERE name = ? AND lock_until <= CURRENT_TIMESTAMP",
        seconds(lease),
        node,
        lease.getName());
  }

  @Override
  public boolean extend(LockConfiguration lease) {
    return changed(
        "UPDATE shedlock SET lock_until = "
            + SqlStore.FROM_NOW
            + " WHERE name = ? AND locked_by = ? AND lock_until > CURRENT_TIMESTAMP",
        seconds(lease),
        lease.getName(),
        node);
  }

  @Override
  public void unlock(LockConfiguration lease) {
    changed(
        "UPDATE shedlock SET lock_until = CURRENT_TIMESTAMP WHERE name = ? AND locked_by = ?",
        lease.getName(),
        node);
  }

  private static double seconds(LockConfiguration lease) {
    Duration length = lease.getLockAtMostFor();
    return length.toMillis() / 1000.0;
  }

  private boolean changed(String sql, Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement.executeUpdate() == 1;
    } catch (SQLException e) {
      throw new LockException("the lease " + sql.substring(0, 6) + ": " + e.getSQLState(), e);
    }
  }
}
