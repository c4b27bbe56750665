package fieldhub.audaconnect.orderstatus;

import fieldhub.parts.inpart.InpartReading;
import java.util.List;
import java.util.UUID;

/**
 * What AudaConnect answered about an order: that one, and perhaps others (contract audaconnect
 * 6.5).
 *
 * @param withoutId how many elements could not be told whom they are about
 */
public record OrderAnswer(List<InpartReading> orders, int withoutId) {

  boolean tellsOf(UUID order) {
    return orders.stream().anyMatch(it -> it.orderId().equals(order));
  }
}
