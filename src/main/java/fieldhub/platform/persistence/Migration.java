package fieldhub.platform.persistence;

import fieldhub.platform.config.Readiness;
import fieldhub.platform.config.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import liquibase.exception.LiquibaseException;

/**
 * Brings the schema up to date before anything else touches the database; others
 * {@code @DependsOn("Migration")}. With {@code fieldhub.database.migrate=false} it only checks. A
 * failure keeps the hub from becoming ready.
 */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class Migration {
  private static final Logger LOG = System.getLogger(Migration.class.getName());
  private static final long RETRY_SECONDS = 1;

  @Resource(lookup = "java:comp/DefaultDataSource")
  private DataSource database;

  @Inject private DatabaseSettings rules;
  @Inject private Settings settings;
  @Inject private Readiness readiness;
  @Inject private Clock clock;

  @PostConstruct
  void migrate() {
    try (Connection connection = connect()) {
      refuseDemoOutsideH2(connection);
      int missing =
          rules.migrate() ? SchemaStore.apply(connection) : SchemaStore.missing(connection);
      if (missing == 0) {
        readiness.migrated();
      } else {
        fail(missing + " change sets are missing and fieldhub.database.migrate is false", null);
      }
    } catch (SQLException unreachable) {
      fail("the database cannot be reached", unreachable);
    } catch (LiquibaseException refused) {
      fail("the schema could not be changed; the log has the reason", refused);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      fail("stopped while waiting for the database", stopped);
    }
  }

  private Connection connect() throws SQLException, InterruptedException {
    Instant deadline = clock.instant().plus(rules.startWait());
    while (true) {
      try {
        return database.getConnection();
      } catch (SQLException notYet) {
        if (clock.instant().isAfter(deadline)) {
          throw notYet;
        }
        LOG.log(Level.WARNING, "waiting for the database: {0}", notYet.getMessage());
        TimeUnit.SECONDS.sleep(RETRY_SECONDS);
      }
    }
  }

  private void refuseDemoOutsideH2(Connection connection) throws SQLException {
    if (rules.demo() && !"H2".equals(connection.getMetaData().getDatabaseProductName())) {
      settings.problem("fieldhub.demo", "is refused with a database other than H2");
    }
  }

  private void fail(String reason, Exception cause) {
    readiness.migrationFailed(reason);
    LOG.log(Level.ERROR, "no migrated schema: " + reason, cause);
  }
}
