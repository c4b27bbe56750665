package fieldhub.audaconnect.notification;

import fieldhub.audaconnect.connection.SiteChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;

/** Has a site polled, or not any more, from the moment on that it comes into a state. */
@ApplicationScoped
class PolledSites {

  @Inject private PollStore store;
  @Inject private Clock clock;

  void changed(@Observes SiteChanged change) {
    store.came(change.site(), Slices.of(change.site()), change.state(), clock.instant());
  }
}
