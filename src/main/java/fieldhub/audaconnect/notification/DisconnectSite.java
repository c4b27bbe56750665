package fieldhub.audaconnect.notification;

import fieldhub.audaconnect.connection.Site;
import fieldhub.audaconnect.connection.Sites;
import fieldhub.audaconnect.subscription.Subscriptions;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Ends a site's connection, by an operator's wish (contract audaconnect 6.2 and 6.3). */
@Stateless
@PermitAll
public class DisconnectSite {

  @Inject private Sites sites;
  @Inject private Subscriptions subscriptions;

  /**
   * Has what waits fetched and applied, the subscription ended if it is the hub's, and then the
   * tokens deleted.
   *
   * @param force at once: nothing is fetched any more, and AudaConnect is told nothing
   * @param endSubscription also one that the hub found there and did not create
   * @param operator who does it, for the audit
   * @throws ProblemException NOT_FOUND for an unknown name
   */
  public Site disconnect(
      String name, String reason, boolean force, boolean endSubscription, String operator) {
    Site leaving = sites.disconnect(name, reason, operator);
    if (endSubscription) {
      subscriptions.mayBeEnded(name);
    }
    if (!force) {
      return leaving;
    }
    sites.disconnected(name, "at once: AudaConnect was not told");
    return sites
        .find(name)
        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "no such site"));
  }
}
