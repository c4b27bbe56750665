package fieldhub.suppliers;

import fieldhub.platform.retry.BackOff;
import fieldhub.platform.retry.Circuits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** The suppliers' circuit breakers, one each (ADR 0009). */
@ApplicationScoped
class SupplierCircuits extends Circuits {

  @Inject
  SupplierCircuits(SupplierSettings settings, Clock clock) {
    super("Supplier", settings.failures(), settings.rest(), clock);
  }

  /** For the container's proxy. */
  protected SupplierCircuits() {
    super("", 1, new BackOff(Duration.ZERO, Duration.ZERO), Clock.systemUTC());
  }
}
