package fieldhub.audaconnect.orderstatus;

import fieldhub.audaconnect.connection.SiteChanged;
import fieldhub.audaconnect.connection.SiteState;
import fieldhub.parts.inpart.InpartOrders;
import fieldhub.platform.persistence.Ids;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * The orders that are to be read at AudaConnect: one row an order, however many wish it, so that an
 * order is fetched once for a batch of notifications and by one node at a time.
 */
@Stateless
@PermitAll
public class OrderReads {

  @Inject private OrderReadStore store;
  @Inject private InpartOrders orders;
  @Inject private Event<OrdersWished> wished;
  @Inject private Clock clock;

  /**
   * Wishes that orders be read as soon as possible, in the caller's transaction. While one is being
   * read, it is read again afterwards.
   *
   * @param site under whose token
   * @param toldBy who told that there is something new, for the order's history: {@code
   *     notification 5d2b8c60-…}, {@code daily}, {@code operator jo}
   */
  public void wish(String site, Collection<UUID> orders, String toldBy) {
    List<UUID> inOrder = orders.stream().distinct().sorted(Ids.IN_ORDER).toList();
    if (inOrder.isEmpty()) {
      return;
    }
    store.wish(site, inOrder, toldBy, clock.instant());
    wished.fire(new OrdersWished());
  }

  /**
   * Wishes those of a connected site's orders that nobody waits for and that were not tried for a
   * while; others, parked ones above all, stay as they are.
   *
   * @param orders some of the site's
   * @return how many there are of those
   */
  public int wishUntried(String site, Collection<UUID> orders, String toldBy, Instant since) {
    List<UUID> inOrder = orders.stream().distinct().sorted(Ids.IN_ORDER).toList();
    int some = store.wishUntried(site, inOrder, toldBy, since, clock.instant());
    if (some > 0) {
      wished.fire(new OrdersWished());
    }
    return some;
  }

  /** Wishes that all orders of a site be read that are not final; returns how many. */
  public int wishOpen(String site, String toldBy) {
    List<UUID> open = orders.open(site);
    wish(site, open, toldBy);
    return open.size();
  }

  /**
   * A consent may bring the scope that was missing: what AudaConnect forbade is read again. In the
   * transaction that connects the site.
   */
  public void connected(@Observes SiteChanged change) {
    if (change.state() == SiteState.CONNECTED
        && store.allowAgain(change.site(), clock.instant()) > 0) {
      wished.fire(new OrdersWished());
    }
  }

  /** How many orders of a site are to be read, those included that are being read. */
  public long waiting(String site) {
    return store.waiting(site);
  }
}
