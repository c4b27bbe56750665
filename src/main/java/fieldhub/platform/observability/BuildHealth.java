package fieldhub.platform.observability;

import fieldhub.platform.config.BuildVersion;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Never down; says which version is ready, so that a deployment knows that it is the new one. */
@Readiness
@ApplicationScoped
public class BuildHealth implements HealthCheck {
  private final String version = BuildVersion.read().text();

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("build").up().withData("version", version).build();
  }
}
