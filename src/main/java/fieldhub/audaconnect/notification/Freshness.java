package fieldhub.audaconnect.notification;

import fieldhub.audaconnect.connection.AudaConnectSettings;
import fieldhub.audaconnect.connection.Site;
import fieldhub.audaconnect.connection.Sites;
import fieldhub.audaconnect.subscription.Subscription;
import fieldhub.audaconnect.subscription.Subscriptions;
import fieldhub.platform.audit.Audit;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What operators see of the polls, and how they have a site polled now. */
@Stateless
@PermitAll
public class Freshness {

  private static final int LATE_AFTER_INTERVALS = 2;

  @Inject private FreshnessStore store;
  @Inject private PollStore polls;
  @Inject private PollSettings settings;
  @Inject private AudaConnectSettings audaConnect;
  @Inject private Subscriptions subscriptions;
  @Inject private Sites sites;
  @Inject private Audit audit;
  @Inject private Clock clock;

  /** Sites that match, by name. */
  public List<SiteFreshness> list(FreshnessFilter filter, int limit) {
    Instant late = clock.instant().minus(settings.interval().multipliedBy(LATE_AFTER_INTERVALS));
    return complete(
        store.list(
            filter.state(),
            filter.lagging() ? Optional.of(late) : Optional.empty(),
            filter.after(),
            limit));
  }

  /** One site; empty for an unknown name. */
  public Optional<SiteFreshness> find(String site) {
    return complete(store.find(site).stream().toList()).stream().findFirst();
  }

  /**
   * Has a site polled within seconds, whatever it waits for; a parked one is polled again from then
   * on.
   *
   * @param operator who does it, for the audit
   * @throws ProblemException NOT_FOUND for an unknown name, CONFLICT when it cannot be polled
   */
  public SiteFreshness pollNow(String name, String reason, String operator) {
    Site site =
        sites
            .find(name)
            .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "no such site"));
    if (!audaConnect.isUsed()) {
      throw new ProblemException(
          ProblemType.CONFLICT,
          "AudaConnect is not used: fieldhub.audaconnect.base-url is not set");
    }
    switch (site.state()) {
      case CONNECTED, DISCONNECTING -> polls.pollAt(name, clock.instant());
      case PARKED -> sites.resume(name);
      case NEW, DISCONNECTED ->
          throw new ProblemException(
              ProblemType.CONFLICT, "the site is not connected: connect it first");
      case NEEDS_RECONNECT ->
          throw new ProblemException(
              ProblemType.CONFLICT, "AudaConnect takes its tokens no more: connect it again first");
    }
    audit.record(operator, "audaconnect.poll", "audaconnect-site", name, reason);
    return find(name)
        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "no such site"));
  }

  private List<SiteFreshness> complete(List<SiteFreshness> found) {
    Map<String, Subscription> known =
        subscriptions.current(found.stream().map(SiteFreshness::site).toList());
    return found.stream().map(it -> it.with(Optional.ofNullable(known.get(it.site())))).toList();
  }
}
