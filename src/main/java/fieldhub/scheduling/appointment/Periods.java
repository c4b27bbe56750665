package fieldhub.scheduling.appointment;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The union of any number of half-open periods; asking costs little however many there are. */
final class Periods {

  /** Start and end of stretches that neither overlap nor touch. */
  private final TreeMap<Instant, Instant> stretches = new TreeMap<>();

  Periods(Collection<CustomerTime> times) {
    List<CustomerTime> sorted =
        times.stream().sorted(Comparator.comparing(CustomerTime::start)).toList();
    for (CustomerTime time : sorted) {
      Map.Entry<Instant, Instant> last = stretches.lastEntry();
      if (last == null || last.getValue().isBefore(time.start())) {
        stretches.put(time.start(), time.end());
      } else if (last.getValue().isBefore(time.end())) {
        stretches.put(last.getKey(), time.end());
      }
    }
  }

  boolean isEmpty() {
    return stretches.isEmpty();
  }

  /** Whether the slot lies wholly inside. */
  boolean hold(Slot slot) {
    Map.Entry<Instant, Instant> before = stretches.floorEntry(slot.start());
    return before != null && !before.getValue().isBefore(slot.end());
  }

  /** Whether any of the slot lies inside. */
  boolean meet(Slot slot) {
    Map.Entry<Instant, Instant> before = stretches.lowerEntry(slot.end());
    return before != null && before.getValue().isAfter(slot.start());
  }
}
