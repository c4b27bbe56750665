package fieldhub.platform.observability;

import fieldhub.platform.config.Readiness;
import fieldhub.platform.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** Down while a setting is missing or unusable; names each with the reason, never a value. */
@org.eclipse.microprofile.health.Readiness
@ApplicationScoped
public class SettingsHealth implements HealthCheck {
  @Inject private Settings settings;
  @Inject private Readiness readiness;

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder answer =
        HealthCheckResponse.named("settings")
            .status(readiness.hasReadSettings() && settings.sound());
    settings.problems().forEach(problem -> answer.withData(problem.name(), problem.reason()));
    return answer.build();
  }
}
