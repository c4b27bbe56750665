package fieldhub.audaconnect.connection;

import fieldhub.platform.retry.BackOff;
import fieldhub.platform.retry.Circuits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** The sites' circuit breakers, one each (ADR 0009). */
@ApplicationScoped
class SiteCircuits extends Circuits {

  @Inject
  SiteCircuits(AudaConnectSettings settings, Clock clock) {
    super("AudaConnect for site", settings.failures(), settings.rest(), clock);
  }

  /** For the container's proxy. */
  protected SiteCircuits() {
    super("", 1, new BackOff(Duration.ZERO, Duration.ZERO), Clock.systemUTC());
  }
}
