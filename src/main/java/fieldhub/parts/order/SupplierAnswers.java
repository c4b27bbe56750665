package fieldhub.parts.order;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;

/** What suppliers' systems answer, brought to their orders. */
@Stateless
public class SupplierAnswers {

  @Inject private PartsOrderStore orders;
  @Inject private PartsJourney journey;
  @Inject private Clock clock;

  /**
   * Applies an answer, in a transaction of its own unless the caller has one. The same answer again
   * changes nothing. Callers may collide on the order's lock and repeat the call then ({@link
   * fieldhub.platform.persistence.LockCollisions}).
   *
   * @return whether it was news
   * @throws IllegalStateException when there is no such order
   */
  public boolean apply(String partOrderNum, SupplierAnswer answer) {
    PartsOrder order =
        orders
            .lock(partOrderNum)
            .orElseThrow(() -> new IllegalStateException("There is no order " + partOrderNum));
    boolean news = order.answered(answer, clock.instant());
    if (news) {
      journey.answered(order);
    }
    return news;
  }
}
