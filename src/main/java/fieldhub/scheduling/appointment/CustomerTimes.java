package fieldhub.scheduling.appointment;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** When the customer can be visited (contract servicemobility 4.2 and 8.6). */
final class CustomerTimes {

  private final Periods available;
  private final Periods unavailable;

  /**
   * Sorts the times.
   *
   * @param unavailableTypes the types that say "not then"; every other one says "then"
   */
  CustomerTimes(Collection<CustomerTime> times, Set<String> unavailableTypes) {
    Map<Boolean, List<CustomerTime>> refusing =
        times.stream()
            .collect(Collectors.partitioningBy(time -> unavailableTypes.contains(time.type())));
    available = new Periods(refusing.get(false));
    unavailable = new Periods(refusing.get(true));
  }

  /**
   * Whether the slot suits: when nothing is said of being available, any time that is not refused.
   */
  boolean suit(Slot slot) {
    return (available.isEmpty() || available.hold(slot)) && !unavailable.meet(slot);
  }
}
