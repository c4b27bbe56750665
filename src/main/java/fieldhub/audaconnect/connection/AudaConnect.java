package fieldhub.audaconnect.connection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;

/**
 * What the hub may ask AudaConnect on behalf of a site: the only client (contract audaconnect 5).
 * Outside any transaction, within a bounded time, with the site's token, which is renewed when it
 * must be. Each returns the answer of a 200 or 204; attempts are kept with their {@code
 * Correlation-Id}. No call is ever repeated by itself, but for one that got a 401.
 */
@ApplicationScoped
public class AudaConnect {

  @Inject private SiteCalls calls;
  @Inject private SiteCircuits circuits;

  /** Sites that this node leaves alone for now; a call for one would be RESTING. */
  public Set<String> resting() {
    return circuits.open();
  }

  /** The site's subscriptions (6.1). */
  public Answer subscriptions(String site) throws CallFailedException {
    return calls.ask(site, "subscriptions", (bms, as) -> bms.subscriptions(as));
  }

  /** Subscribes to a topic (6.2). */
  public Answer subscribe(String site, String topic) throws CallFailedException {
    return calls.ask(site, "subscribe", (bms, as) -> bms.subscribe(as, topic));
  }

  /** Ends a subscription (6.3); one that is gone already is no failure. */
  public void unsubscribe(String site, UUID subscription) throws CallFailedException {
    try {
      calls.ask(site, "unsubscribe", (bms, as) -> bms.unsubscribe(as, subscription));
    } catch (CallFailedException e) {
      if (e.problem() != CallProblem.NOT_FOUND) {
        throw e;
      }
    }
  }

  /** What waits in a subscription (6.4); reading may remove it there. */
  public Answer notifications(String site, UUID subscription) throws CallFailedException {
    return calls.ask(site, SiteCalls.POLL, (bms, as) -> bms.notifications(as, subscription));
  }

  /** An Inpart order (6.5). */
  public Answer partsOrder(String site, UUID order) throws CallFailedException {
    return calls.ask(site, "partsorders", (bms, as) -> bms.partsOrder(as, order));
  }

  /** The id of an assessment (6.6). */
  public Answer assessmentId(String site, String originator, String number)
      throws CallFailedException {
    String first = PathPart.encoded(originator);
    String second = PathPart.encoded(number);
    return calls.ask(site, "assessment-id", (bms, as) -> bms.assessmentId(as, first, second));
  }

  /** All topics that there are (6.7). */
  public Answer topics(String site) throws CallFailedException {
    return calls.ask(site, "topics", (bms, as) -> bms.topics(as));
  }
}
