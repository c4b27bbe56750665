package fieldhub.platform.security;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The table of operators' accounts. */
@ApplicationScoped
public class OperatorStore {
  private static final String COLUMNS = "name, role, enabled, created_at, changed_at";

  @Resource(lookup = "java:comp/DefaultDataSource")
  private DataSource database;

  /**
   * @param passwordHash the hash with its algorithm and salt
   */
  record Credential(String passwordHash, OperatorRole role) {}

  /** What an enabled account logs in with; empty for an unknown or disabled one. */
  Optional<Credential> credential(String name) {
    String sql =
        "select password_hash, role from operator_account where name = ? and enabled = true";
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, name);
      try (ResultSet rows = select.executeQuery()) {
        return rows.next()
            ? Optional.of(
                new Credential(rows.getString(1), OperatorRole.valueOf(rows.getString(2))))
            : Optional.empty();
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("cannot read operator_account", failure);
    }
  }

  Optional<OperatorAccount> find(String name) {
    return select("select " + COLUMNS + " from operator_account where name = ?", name).stream()
        .findFirst();
  }

  List<OperatorAccount> all() {
    return select("select " + COLUMNS + " from operator_account order by name");
  }

  /** Whether there is any account yet. */
  boolean isEmpty() {
    return select("select " + COLUMNS + " from operator_account limit 1").isEmpty();
  }

  /**
   * Adds an account.
   *
   * @return false if the name is taken
   */
  boolean insert(String name, String passwordHash, OperatorRole role, Instant now) {
    String sql =
        "insert into operator_account (name, password_hash, role, enabled, created_at, changed_at)"
            + " values (?, ?, ?, true, ?, ?) on conflict do nothing";
    return update(sql, name, passwordHash, role.name(), utc(now), utc(now)) == 1;
  }

  boolean setPassword(String name, String passwordHash, Instant now) {
    String sql = "update operator_account set password_hash = ?, changed_at = ? where name = ?";
    return update(sql, passwordHash, utc(now), name) == 1;
  }

  boolean setAccess(String name, OperatorRole role, boolean enabled, Instant now) {
    String sql = "update operator_account set role = ?, enabled = ?, changed_at = ? where name = ?";
    return update(sql, role.name(), enabled, utc(now), name) == 1;
  }

  /**
   * Locks the administrators' rows, so that two changes cannot each take away the other's last one.
   */
  long lockEnabledAdministrators() {
    return select(
            "select "
                + COLUMNS
                + " from operator_account where role = ? and enabled = true order by name for update",
            OperatorRole.ADMINISTRATOR.name())
        .size();
  }

  private List<OperatorAccount> select(String sql, Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      bind(select, values);
      List<OperatorAccount> accounts = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          accounts.add(
              new OperatorAccount(
                  rows.getString(1),
                  OperatorRole.valueOf(rows.getString(2)),
                  rows.getBoolean(3),
                  rows.getObject(4, OffsetDateTime.class).toInstant(),
                  rows.getObject(5, OffsetDateTime.class).toInstant()));
        }
      }
      return accounts;
    } catch (SQLException failure) {
      throw new IllegalStateException("cannot read operator_account", failure);
    }
  }

  private int update(String sql, Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement update = connection.prepareStatement(sql)) {
      bind(update, values);
      return update.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException("cannot change operator_account", failure);
    }
  }

  private static void bind(PreparedStatement statement, Object... values) throws SQLException {
    for (int at = 0; at < values.length; at++) {
      statement.setObject(at + 1, values[at]);
    }
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
