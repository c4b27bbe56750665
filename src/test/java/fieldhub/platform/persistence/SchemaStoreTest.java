package fieldhub.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import liquibase.Liquibase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.junit.jupiter.api.Test;

class SchemaStoreTest {

  private final String url =
      "jdbc:h2:mem:"
          + UUID.randomUUID()
          + ";DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

  @Test
  void aSecondStartFindsTheSchemaOfTheFirst() throws Exception {
    try (Connection first = DriverManager.getConnection(url)) {
      assertThat(SchemaStore.missing(first)).isPositive();
      SchemaStore.apply(first);
    }
    try (Connection second = DriverManager.getConnection(url)) {
      assertThat(SchemaStore.missing(second)).isZero();
      SchemaStore.apply(second);
    }
  }

  /** An operator may have to take a release's changes back: each knows how. */
  @Test
  void everyChangeSetCanBeTakenBack() throws Exception {
    try (Connection connection = DriverManager.getConnection(url)) {
      SchemaStore.apply(connection);
      int applied = number(connection, "SELECT COUNT(*) FROM databasechangelog");

      LowerCaseH2 database = new LowerCaseH2();
      database.setConnection(new JdbcConnection(connection));
      new Liquibase("liquibase/changelog.xml", new ClassLoaderResourceAccessor(), database)
          .rollback(applied, "");

      assertThat(applied).isGreaterThan(100);
      assertThat(number(connection, "SELECT COUNT(*) FROM databasechangelog")).isZero();
      assertThat(
              number(
                  connection,
                  """
                  SELECT COUNT(*) FROM information_schema.tables
                  WHERE table_schema = 'public' AND table_name NOT LIKE 'databasechangelog%'"""))
          .isZero();
    }
  }

  private static int number(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
