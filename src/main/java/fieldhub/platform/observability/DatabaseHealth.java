package fieldhub.platform.observability;

import fieldhub.platform.persistence.DatabaseStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Down while the database gives no working connection. */
@Readiness
@ApplicationScoped
public class DatabaseHealth implements HealthCheck {
  @Inject private DatabaseStore database;

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("database").status(database.answers()).build();
  }
}
