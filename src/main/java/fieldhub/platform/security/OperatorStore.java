package fieldhub.platform.security;

import fieldhub.platform.persistence.SqlStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The table of operators' accounts. */
@ApplicationScoped
public class OperatorStore {
  private static final String COLUMNS = "name, role, enabled, created_at, changed_at";

  @Inject private SqlStore sql;

  /**
   * @param passwordHash the hash with its algorithm and salt
   */
  record Credential(String passwordHash, OperatorRole role) {}

  /** What an enabled account logs in with; empty for an unknown or disabled one. */
  Optional<Credential> credential(String name) {
    return sql
        .read(
            "select password_hash, role from operator_account where name = ? and enabled = true",
            row ->
                new Credential(
                    row.getString("password_hash"), OperatorRole.valueOf(row.getString("role"))),
            name)
        .stream()
        .findFirst();
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
    return sql.write(
            "insert into operator_account (name, password_hash, role, enabled, created_at, changed_at)"
                + " values (?, ?, ?, true, ?, ?) on conflict do nothing",
            name,
            passwordHash,
            role.name(),
            now,
            now)
        == 1;
  }

  boolean setPassword(String name, String passwordHash, Instant now) {
    return sql.write(
            "update operator_account set password_hash = ?, changed_at = ? where name = ?",
            passwordHash,
            now,
            name)
        == 1;
  }

  boolean setAccess(String name, OperatorRole role, boolean enabled, Instant now) {
    return sql.write(
            "update operator_account set role = ?, enabled = ?, changed_at = ? where name = ?",
            role.name(),
            enabled,
            now,
            name)
        == 1;
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

  private List<OperatorAccount> select(String query, Object... values) {
    return sql.read(query, OperatorStore::account, values);
  }

  private static OperatorAccount account(ResultSet row) throws SQLException {
    return new OperatorAccount(
        row.getString("name"),
        OperatorRole.valueOf(row.getString("role")),
        row.getBoolean("enabled"),
        SqlStore.instant(row, "created_at"),
        SqlStore.instant(row, "changed_at"));
  }
}
