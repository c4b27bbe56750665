package fieldhub.platform.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/**
 * The one source of time, in UTC. Whoever needs the time injects a {@link Clock}, so that a test
 * can set it.
 */
@ApplicationScoped
public class UtcClock {
  @Produces
  @Singleton
  public Clock clock() {
    return Clock.systemUTC();
  }
}
