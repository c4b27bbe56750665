package fieldhub.platform.observability;

import fieldhub.platform.config.Readiness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/**
 * Down until settings are read and the schema is in place; a hub that never gets there is worth a
 * restart.
 */
@Startup
@ApplicationScoped
public class StartedHealth implements HealthCheck {
  @Inject private Readiness readiness;

  @Override
  public HealthCheckResponse call() {
    boolean started = readiness.hasReadSettings() && readiness.isMigrated();
    return HealthCheckResponse.named("started").status(started).build();
  }
}
