package fieldhub.platform.observability;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * Up as long as the server answers at all: what it depends on is a matter of readiness, and no
 * reason to kill it.
 */
@Liveness
@ApplicationScoped
public class LiveHealth implements HealthCheck {
  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.up("hub");
  }
}
