package fieldhub.parts.order;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Finding parts orders, for the people who look after them. */
@Stateless
public class PartsOrders {

  /** Where a listing starts: before this number, so with the newest order. */
  public static final long FROM_NEWEST = Long.MAX_VALUE;

  @Inject private PartsOrderStore orders;

  /** The order with its lines and its history. */
  public Optional<PartsOrder> find(String partOrderNum) {
    Optional<PartsOrder> order = orders.find(partOrderNum);
    order.ifPresent(PartsOrders::load);
    return order;
  }

  /**
   * One page of orders, newest first.
   *
   * @param before the {@link PartsOrder#orderNumber} after which the page goes on, or {@link
   *     #FROM_NEWEST}
   */
  public List<PartsOrder> page(PartsOrderFilter filter, long before, int limit) {
    List<PartsOrder> page = orders.newest(filter, before, limit);
    page.forEach(PartsOrders::load);
    return page;
  }

  /** While the transaction is open: outside of it the rows could no longer be read. */
  private static void load(PartsOrder order) {
    order.lines();
    order.history();
  }
}
