package fieldhub.audaconnect.subscription;

import fieldhub.audaconnect.orderstatus.OrderReads;
import fieldhub.platform.alert.Alerts;
import fieldhub.platform.journey.Journey;
import fieldhub.platform.journey.JourneyKey;
import fieldhub.platform.journey.KeyKind;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the hub knows of the sites' subscriptions; at most one a site has not ended. */
@Stateless
@PermitAll
public class Subscriptions {

  /** Kind of the alert for a topic that the hub cannot have. */
  static final String ALERT = "audaconnect.subscription";

  @Inject private SubscriptionStore store;
  @Inject private OrderReads orders;
  @Inject private Alerts alerts;
  @Inject private Journey journey;
  @Inject private Clock clock;

  /** By site; those that have none are missing. */
  public Map<String, Subscription> current(Collection<String> sites) {
    return store.current(sites).stream()
        .collect(Collectors.toMap(Subscription::site, Function.identity(), (one, other) -> one));
  }

  /** Whose subscription it is, also after its end. */
  public Optional<String> siteOf(UUID subscription) {
    return store.siteOf(subscription);
  }

  /**
   * The site has this one from now on. What happened while it had none was told to nobody, so its
   * open orders are read.
   *
   * @throws NoSubscriptionException when another site of ours has it: AudaConnect takes the site
   *     from the user who gave consent, so that was a user of the other one
   */
  public Subscription began(String site, UUID id, boolean createdByHub)
      throws NoSubscriptionException {
    Optional<String> holder = store.currentSiteOf(id).filter(it -> !it.equals(site));
    if (holder.isPresent()) {
      throw new NoSubscriptionException(
          "the consent was given by a user of site "
              + holder.get()
              + ", whose subscription "
              + id
              + " is. Connect this site again, with a user of its own");
    }
    Subscription subscription = new Subscription(id, site, createdByHub, clock.instant());
    store.put(subscription);
    alerts.settle(ALERT, site);
    record(
        "audaconnect.subscribed", site, createdByHub ? id + " created" : id + " found and adopted");
    orders.wishOpen(site, "a new subscription");
    return subscription;
  }

  /** An operator says that the hub may end the site's subscription, whoever created it. */
  public void mayBeEnded(String site) {
    store.own(site);
    record("audaconnect.subscription-released", site, "it may be ended, by an operator's wish");
  }

  /** The site has it no more. */
  public void ended(String site, String why) {
    if (store.end(site, clock.instant())) {
      record("audaconnect.unsubscribed", site, why);
    }
  }

  private void record(String event, String site, String summary) {
    journey.record(event, site, summary, List.of(new JourneyKey(KeyKind.SITE, site)));
  }
}
