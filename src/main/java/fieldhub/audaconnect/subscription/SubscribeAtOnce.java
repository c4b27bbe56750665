package fieldhub.audaconnect.subscription;

import fieldhub.audaconnect.connection.CallFailedException;
import fieldhub.audaconnect.connection.SiteConsented;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Subscribes as soon as consent is there: orders that are placed from the moment on when the
 * operator sees that the site is connected are told. What fails here the first poll does.
 */
@ApplicationScoped
class SubscribeAtOnce {

  private static final Logger LOG = Logger.getLogger(SubscribeAtOnce.class.getName());

  @Inject private Subscriptions subscriptions;
  @Inject private EnsureSubscription ensure;

  void consented(@Observes SiteConsented consent) {
    try {
      if (subscriptions.current(List.of(consent.site())).isEmpty()) {
        ensure.of(consent.site());
      }
    } catch (CallFailedException | NoSubscriptionException | RuntimeException later) {
      LOG.log(Level.FINE, "The first poll of " + consent.site() + " subscribes", later);
    }
  }
}
