package fieldhub.scheduling.workorder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Finding bookings, for the people who look after them. */
@ApplicationScoped
public class Bookings {

  @Inject private BookingStore store;

  /** The booking behind a work order, live or cancelled. */
  public Optional<Booking> find(String orderNum) {
    return store.find(orderNum);
  }

  /** One page of bookings, the newest first. */
  public List<Booking> page(BookingFilter filter, int limit) {
    return store.page(filter, limit);
  }
}
