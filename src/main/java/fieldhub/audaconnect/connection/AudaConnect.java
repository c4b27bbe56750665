package fieldhub.audaconnect.connection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * What the hub may ask AudaConnect on behalf of a site: the only client (contract audaconnect 5).
 * Outside any transaction, within a bounded time, with the site's token, which is renewed when it
 * must be. Each returns the answer of a 200 or 204; attempts are kept with their {@code
 * Correlation-Id}.
 */
@ApplicationScoped
public class AudaConnect {

  /** The site's subscriptions (6.1). */
  public Answer subscriptions(String site) throws CallFailedException {
    throw new UnsupportedOperationException("to be built");
  }

  /** Subscribes to a topic (6.2). */
  public Answer subscribe(String site, String topic) throws CallFailedException {
    throw new UnsupportedOperationException("to be built");
  }

  /** Ends a subscription (6.3); one that is gone already is no failure. */
  public void unsubscribe(String site, UUID subscription) throws CallFailedException {
    throw new UnsupportedOperationException("to be built");
  }

  /** What waits in a subscription (6.4); reading may remove it there. */
  public Answer notifications(String site, UUID subscription) throws CallFailedException {
    throw new UnsupportedOperationException("to be built");
  }

  /** An Inpart order (6.5). */
  public Answer partsOrder(String site, UUID order) throws CallFailedException {
    throw new UnsupportedOperationException("to be built");
  }

  /** The id of an assessment (6.6). */
  public Answer assessmentId(String site, String originator, String number)
      throws CallFailedException {
    throw new UnsupportedOperationException("to be built");
  }

  /** All topics that there are (6.7). */
  public Answer topics(String site) throws CallFailedException {
    throw new UnsupportedOperationException("to be built");
  }
}
