package fieldhub.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * The one way in for every message that partners push or that is polled from them (design, flow B).
 */
@ApplicationScoped
public class Inbox {

  /**
   * Stores a message, once per source and external id, and returns when that is committed.
   *
   * @throws InboxUnavailableException when it is not known to be stored
   * @throws IllegalStateException inside a transaction: the inbox commits on its own
   */
  public Accepted accept(Incoming message) {
    throw new UnsupportedOperationException("seam: filled next");
  }
}
