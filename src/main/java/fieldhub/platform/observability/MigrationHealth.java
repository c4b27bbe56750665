package fieldhub.platform.observability;

import fieldhub.platform.config.Readiness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** Down until the schema is as this version needs it; says why where that is known. */
@org.eclipse.microprofile.health.Readiness
@ApplicationScoped
public class MigrationHealth implements HealthCheck {
  @Inject private Readiness readiness;

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder answer =
        HealthCheckResponse.named("migration").status(readiness.isMigrated());
    readiness.migrationFailure().ifPresent(reason -> answer.withData("reason", reason));
    return answer.build();
  }
}
