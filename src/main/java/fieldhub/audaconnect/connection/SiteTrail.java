package fieldhub.audaconnect.connection;

import fieldhub.platform.journey.Journey;
import fieldhub.platform.journey.JourneyKeys;
import fieldhub.platform.journey.KeyKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Tells of a site's changes, in their transaction: to the journey and to what hangs on sites. */
@ApplicationScoped
class SiteTrail {

  @Inject private Journey journey;
  @Inject private Event<SiteChanged> changed;

  /** The site came into a state. */
  void changed(Site site, SiteState state, String event, String summary) {
    told(site, event, summary);
    changed.fire(new SiteChanged(site.name(), state));
  }

  /** Something happened that leaves the state as it is. */
  void told(Site site, String event, String summary) {
    journey.record(
        event,
        site.name(),
        summary,
        new JourneyKeys().add(KeyKind.SITE, site.name()).add(KeyKind.SITE, site.siteId()).found());
  }
}
