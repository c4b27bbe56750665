package fieldhub.platform.observability;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Down while the database gives no working connection. */
@Readiness
@ApplicationScoped
public class DatabaseHealth implements HealthCheck {
  private static final int SECONDS = 3;

  @Resource(lookup = "java:comp/DefaultDataSource")
  private DataSource database;

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("database").status(answers()).build();
  }

  private boolean answers() {
    try (Connection connection = database.getConnection()) {
      return connection.isValid(SECONDS);
    } catch (SQLException unreachable) {
      return false;
    }
  }
}
