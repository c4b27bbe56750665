package fieldhub.suppliers;

import fieldhub.parts.order.SupplierOrder;
import fieldhub.platform.outbox.StuckMessages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Tells of suppliers' systems without ever being down: the hub works without them, and orders wait
 * in the outbox.
 */
@Readiness
@ApplicationScoped
public class SupplierHealth implements HealthCheck {

  @Inject private SupplierCircuits circuits;
  @Inject private StuckMessages stuck;

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder health =
        HealthCheckResponse.named("suppliers")
            .up()
            .withData("stuck", stuck.count(SupplierOrder.KIND));
    circuits.openUntil().forEach((id, time) -> health.withData(id, "left alone until " + time));
    return health.build();
  }
}
