package fieldhub.audaconnect.orderstatus;

import jakarta.ejb.Stateless;
import java.util.Collection;
import java.util.UUID;

/**
 * The orders that are to be read at AudaConnect: one row an order, however many wish it, so that an
 * order is fetched once for a batch of notifications and by one node at a time.
 */
@Stateless
public class OrderReads {

  /**
   * Wishes that orders be read as soon as possible, in the caller's transaction. While one is being
   * read, it is read again afterwards.
   *
   * @param site under whose token
   * @param toldBy who told that there is something new, for the order's history: {@code
   *     notification 5d2b8c60-…}, {@code daily}, {@code operator jo}
   */
  public void wish(String site, Collection<UUID> orders, String toldBy) {
    throw new UnsupportedOperationException("to be built");
  }

  /** Wishes that all orders of a site be read that are not final; returns how many. */
  public int wishOpen(String site, String toldBy) {
    throw new UnsupportedOperationException("to be built");
  }
}
