package fieldhub.audaconnect.connection;

import fieldhub.platform.alert.Alerts;
import fieldhub.platform.audit.Audit;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The organisation's sites and how each stands with AudaConnect. */
@Stateless
public class Sites {

  /** Alert of a site that must be connected again. */
  static final String RECONNECT = "audaconnect.reconnect";

  /** Alert of a site whose polling stopped because AudaConnect forbids it. */
  static final String PARKED = "audaconnect.parked";

  private static final String KIND = "audaconnect-site";

  @Inject private SiteStore store;
  @Inject private TokenStore tokens;
  @Inject private SiteTrail trail;
  @Inject private Alerts alerts;
  @Inject private Audit audit;
  @Inject private Clock clock;

  /** The site of that name. */
  public Optional<Site> find(String name) {
    return store.find(name);
  }

  /**
   * Sites by name.
   *
   * @param after only those behind this name
   */
  public List<Site> list(Optional<SiteState> state, Optional<String> after, int limit) {
    return store.list(state, after, limit);
  }

  /** Another site in use that is connected with this login, in any case; by name. */
  public Optional<String> otherOf(String login, String name) {
    return store.otherOf(login, name);
  }

  /**
   * Makes a site known, without a connection yet.
   *
   * @param operator who does it, for the audit
   * @throws ProblemException CONFLICT when its name, or its company and site, are taken
   */
  public Site register(Site site, String operator) {
    if (!store.insert(site, clock.instant())) {
      throw new ProblemException(
          ProblemType.CONFLICT, "there is a site of this name, or of this company and site id");
    }
    String what = "company " + site.companyCode() + ", site " + site.siteId();
    audit.record(operator, "audaconnect.register", KIND, site.name(), what);
    trail.changed(site, site.state(), "audaconnect.site-registered", what);
    return site;
  }

  /**
   * An operator gave consent: the site has these tokens from now on, in place of those that it had.
   *
   * @param login whom AudaConnect says that they belong to
   * @return false when it is being disconnected, or unknown; then nothing is changed
   */
  public boolean connected(StoredPair pair, String login, String operator) {
    String name = pair.site();
    Optional<Site> found = store.lock(name).filter(it -> it.state() != SiteState.DISCONNECTING);
    if (found.isEmpty()) {
      return false;
    }
    tokens.replace(pair);
    store.setConnected(name, login, clock.instant());
    alerts.settle(RECONNECT, name);
    alerts.settle(PARKED, name);
    audit.record(operator, "audaconnect.connected", KIND, name, "as " + login);
    trail.changed(
        found.get(), SiteState.CONNECTED, "audaconnect.connected", "connected as " + login);
    return true;
  }

  /** AudaConnect forbids what must be done: no polling until an operator acts; raises an alert. */
  public void park(String name, String reason) {
    Optional<Site> found = store.lock(name).filter(it -> it.state() == SiteState.CONNECTED);
    if (found.isPresent()) {
      alerts.raise(
          PARKED,
          name,
          sentence(reason)
              + " The site is not polled any more; its tokens and orders are kept. Mend its scopes or"
              + " its set-up at AudaConnect, then have it polled, or connect it again.");
      change(found.get(), SiteState.PARKED, "audaconnect.parked", reason);
    }
  }

  /** An operator has looked at a parked site: it is polled again. Others stay as they are. */
  public void resume(String name) {
    Optional<Site> found = store.lock(name).filter(it -> it.state() == SiteState.PARKED);
    if (found.isPresent()) {
      alerts.settle(PARKED, name);
      change(found.get(), SiteState.CONNECTED, "audaconnect.resumed", "by an operator's wish");
    }
  }

  /**
   * AudaConnect takes a pair of tokens no more: an operator must connect the site again; raises an
   * alert. Nothing happens when the site has other tokens by now. A site that is being disconnected
   * stays so.
   */
  public void needsReconnect(String name, UUID pair, String reason) {
    Optional<Site> found =
        store
            .lock(name)
            .filter(it -> it.state() == SiteState.CONNECTED || it.state() == SiteState.PARKED)
            .filter(it -> tokens.lock(name, pair));
    if (found.isPresent()) {
      alerts.settle(PARKED, name);
      alerts.raise(
          RECONNECT,
          name,
          sentence(reason)
              + " The site is not polled any more; its orders are kept, and what AudaConnect holds"
              + " for it is fetched afterwards. Connect it again: POST"
              + " /operations/audaconnect/sites/"
              + name
              + "/connect and open the authorizeUrl in a browser.");
      change(found.get(), SiteState.NEEDS_RECONNECT, "audaconnect.needs-reconnect", reason);
    }
  }

  /**
   * AudaConnect gave new tokens for old: a site that another node took for lost because of the old
   * ones is connected again.
   *
   * @return false when the site has others by now; then nothing is changed
   */
  public boolean renewed(StoredPair before, StoredPair after) {
    Optional<Site> found = store.lock(before.site());
    if (found.isEmpty() || !tokens.renew(before, after)) {
      return false;
    }
    if (found.get().state() == SiteState.NEEDS_RECONNECT) {
      alerts.settle(RECONNECT, before.site());
      change(
          found.get(), SiteState.CONNECTED, "audaconnect.reconnected", "its tokens were renewed");
    }
    return true;
  }

  /**
   * An operator wants a site's connection to end: once what waits is fetched; at once when there is
   * nothing to fetch it with.
   *
   * @throws ProblemException NOT_FOUND for an unknown name, CONFLICT for one that is new
   */
  public Site disconnect(String name, String reason, String operator) {
    Site site =
        store
            .lock(name)
            .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "no such site"));
    audit.record(operator, "audaconnect.disconnect", KIND, name, reason);
    switch (site.state()) {
      case CONNECTED, PARKED ->
          change(site, SiteState.DISCONNECTING, "audaconnect.disconnecting", reason);
      case NEW -> throw new ProblemException(ProblemType.CONFLICT, "the site was never connected");
      case NEEDS_RECONNECT -> end(site, reason);
      case DISCONNECTING, DISCONNECTED -> trail.told(site, "audaconnect.disconnecting", reason);
    }
    return store.find(name).orElseThrow();
  }

  /**
   * A site that was being disconnected loses its tokens.
   *
   * @param undone what was not fetched or applied before; empty when all was
   */
  public void disconnected(String name, String undone) {
    store
        .lock(name)
        .filter(it -> it.state() == SiteState.DISCONNECTING)
        .ifPresent(
            site -> {
              String reason = site.stateReason().orElse("by an operator's wish");
              end(site, undone.isEmpty() ? reason : reason + "; " + undone);
            });
  }

  /** With one full stop, whether AudaConnect's words end with one or not. */
  private static String sentence(String words) {
    return words.replaceAll("[.\\s]+$", "") + ".";
  }

  private void end(Site site, String reason) {
    tokens.delete(site.name());
    alerts.settle(RECONNECT, site.name());
    alerts.settle(PARKED, site.name());
    change(site, SiteState.DISCONNECTED, "audaconnect.disconnected", reason);
  }

  private void change(Site site, SiteState state, String event, String reason) {
    store.setState(site.name(), state, reason, clock.instant());
    trail.changed(site, state, event, reason);
  }
}
