package fieldhub.audaconnect.subscription;

import fieldhub.audaconnect.connection.SiteChanged;
import fieldhub.audaconnect.connection.SiteState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** A site that is disconnected, whatever way it came there, has no subscription in the hub. */
@ApplicationScoped
class DisconnectedSites {

  @Inject private Subscriptions subscriptions;

  void changed(@Observes SiteChanged change) {
    if (change.state() == SiteState.DISCONNECTED) {
      subscriptions.ended(change.site(), "the site is disconnected");
    }
  }
}
