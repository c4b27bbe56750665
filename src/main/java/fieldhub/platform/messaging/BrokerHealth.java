package fieldhub.platform.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Tells of the broker without ever being down: without it messages are taken, and applied some
 * seconds later. Down, it would have a load balancer take out all nodes at once.
 */
@Readiness
@ApplicationScoped
public class BrokerHealth implements HealthCheck {

  @Inject private BrokerWatch watch;

  @Override
  public HealthCheckResponse call() {
    Optional<Instant> silent = watch.silentSince();
    HealthCheckResponseBuilder answer =
        HealthCheckResponse.named("broker")
            .up()
            .withData("state", silent.isPresent() ? "degraded" : "well");
    silent.ifPresent(
        since ->
            answer
                .withData("silentSince", since.toString())
                .withData("effect", "messages are taken and stored, and applied up to 15 s later"));
    return answer.build();
  }
}
