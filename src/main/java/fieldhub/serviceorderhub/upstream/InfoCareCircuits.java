package fieldhub.serviceorderhub.upstream;

import fieldhub.platform.retry.BackOff;
import fieldhub.platform.retry.Circuits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** A circuit breaker for each of InfoCare's calls: mail that hangs must not stop routing. */
@ApplicationScoped
class InfoCareCircuits extends Circuits {

  @Inject
  InfoCareCircuits(InfoCareSettings settings, Clock clock) {
    super("InfoCare's call", settings.failures(), settings.rest(), clock);
  }

  /** For the container's proxy. */
  protected InfoCareCircuits() {
    super("", 1, new BackOff(Duration.ZERO, Duration.ZERO), Clock.systemUTC());
  }
}
