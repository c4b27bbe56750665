package fieldhub.sandbox.servicemobility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The one place that knows the real time. */
@ApplicationScoped
public class SystemClock {

  /** Time in UTC, as every message of the contract writes it. */
  @Produces
  public Clock clock() {
    return Clock.systemUTC();
  }
}
