package fieldhub.support;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** H2 in a file, as the run command has it; AUTO_SERVER lets the tests look in at the same time. */
final class H2Database extends TestDatabase {

  private static final String USER = "fieldhub";
  private static final String PASSWORD = "under-test";

  private final String url;

  H2Database(Path directory) {
    this.url =
        "jdbc:h2:file:"
            + directory.toAbsolutePath().resolve("fieldhub")
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
            + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000;AUTO_SERVER=TRUE";
  }

  @Override
  Map<String, String> settings() {
    return Map.of(
        "fieldhub.db.class", "org.h2.jdbcx.JdbcDataSource",
        "fieldhub.db.url", url,
        "fieldhub.db.user", USER,
        "fieldhub.db.password", PASSWORD);
  }

  @Override
  Connection connect() throws SQLException {
    return open(url, USER, PASSWORD);
  }

  @Override
  public void close() {
    // The file is the server's.
  }
}
