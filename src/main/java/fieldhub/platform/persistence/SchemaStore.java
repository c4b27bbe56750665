package fieldhub.platform.persistence;

import java.sql.Connection;
import java.util.Map;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.core.H2Database;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/** The change sets of {@code liquibase/}, against one connection. */
final class SchemaStore {
  private static final String CHANGELOG = "liquibase/changelog.xml";

  /**
   * Liquibase reports its use to the vendor by default; a hub inside a company network must not.
   */
  private static final Map<String, Object> QUIET =
      Map.of("liquibase.analytics.enabled", false, Scope.Attr.ui.name(), new LoggerUIService());

  private SchemaStore() {}

  /**
   * Applies what is missing, under Liquibase's own lock.
   *
   * @return how many change sets are still missing: none
   */
  static int apply(Connection connection) throws LiquibaseException {
    return scoped(
        connection,
        liquibase -> {
          liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
          liquibase.update(new Contexts(), new LabelExpression());
          return 0;
        });
  }

  /** How many change sets the schema lacks; nothing is changed. */
  static int missing(Connection connection) throws LiquibaseException {
    return scoped(
        connection,
        liquibase -> liquibase.listUnrunChangeSets(new Contexts(), new LabelExpression()).size());
  }

  private interface Work {
    int on(Liquibase liquibase) throws LiquibaseException;
  }

  private static int scoped(Connection connection, Work work) throws LiquibaseException {
    try {
      return Scope.child(
          QUIET,
          () -> {
            var database = database(new JdbcConnection(connection));
            var files = new ClassLoaderResourceAccessor(SchemaStore.class.getClassLoader());
            return work.on(new Liquibase(CHANGELOG, files, database));
          });
    } catch (LiquibaseException refused) {
      throw refused;
    } catch (Exception unexpected) {
      throw new LiquibaseException(unexpected);
    }
  }

  private static Database database(JdbcConnection connection) throws LiquibaseException {
    Database found = DatabaseFactory.getInstance().findCorrectDatabaseImplementation(connection);
    if (found instanceof H2Database) {
      found = new LowerCaseH2();
      found.setConnection(connection);
    }
    return found;
  }
}
