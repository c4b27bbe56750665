package fieldhub.platform.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Counts the changes of data that nodes keep in memory. Whoever changes such data calls {@link
 * #advance} in the same transaction; a {@link Snapshot} sees the new number and reads again.
 */
@ApplicationScoped
public class VersionStore {
  @Inject private SqlStore sql;

  /** The number of changes so far. */
  public long current(String name) {
    return sql
        .read("SELECT version FROM data_version WHERE name = ?", row -> row.getLong(1), name)
        .stream()
        .findFirst()
        .orElse(0L);
  }

  /**
   * Counts one more. The row stays locked to the end of the transaction, so that changes of the
   * same data follow one another.
   */
  public void advance(String name) {
    sql.write(
        "INSERT INTO data_version (name, version) VALUES (?, 0) ON CONFLICT DO NOTHING", name);
    sql.write("UPDATE data_version SET version = version + 1 WHERE name = ?", name);
  }
}
