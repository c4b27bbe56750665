package fieldhub.platform.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import liquibase.exception.LiquibaseException;
import org.h2.jdbcx.JdbcDataSource;

/** A database in memory with the hub's schema, for plain tests of a store. */
public final class MigratedH2 {

  private MigratedH2() {}

  /** A new and empty one. */
  public static DataSource create() throws SQLException, LiquibaseException {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL(
        "jdbc:h2:mem:"
            + UUID.randomUUID()
            + ";DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE"
            + ";DEFAULT_NULL_ORDERING=HIGH");
    try (Connection connection = database.getConnection()) {
      SchemaStore.apply(connection);
    }
    return database;
  }
}
