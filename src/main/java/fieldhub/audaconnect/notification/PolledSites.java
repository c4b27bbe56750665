package fieldhub.audaconnect.notification;

import fieldhub.audaconnect.connection.SiteChanged;
import fieldhub.audaconnect.connection.SiteState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Has a site polled, or not any more, from the moment on that it comes into a state. */
@ApplicationScoped
class PolledSites {

  /** For so long a new consent subscribes by itself; two at once could ask for it twice. */
  private static final Duration SUBSCRIBING = Duration.ofSeconds(3);

  @Inject private PollStore store;
  @Inject private Clock clock;

  void changed(@Observes SiteChanged change) {
    Instant now = clock.instant();
    boolean subscribes = change.state() == SiteState.CONNECTED;
    store.came(
        change.site(),
        Slices.of(change.site()),
        change.state(),
        now,
        subscribes ? now.plus(SUBSCRIBING) : now);
  }
}
