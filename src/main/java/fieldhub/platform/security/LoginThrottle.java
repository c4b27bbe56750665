package fieldhub.platform.security;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Slows down guessing: after some failures in a row a name is refused from that address without a
 * look, for longer with each further failure. By address too, so that a stranger cannot lock an
 * operator out.
 */
final class LoginThrottle {
  static final int FREE_FAILURES = 5;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
  private static final Duration MEMORY = Duration.ofMinutes(15);
  private static final int MAX_ENTRIES = 10_000;

  private final Map<String, Failures> failures = new ConcurrentHashMap<>();

  private record Failures(int count, Instant last) {
    Instant closedUntil() {
      if (count < FREE_FAILURES) {
        return Instant.MIN;
      }
      int doublings = Math.min(count - FREE_FAILURES, 5);
      Duration pause = FIRST_PAUSE.multipliedBy(1L << doublings);
      return last.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    }
  }

  boolean isClosed(String name, String address, Instant now) {
    Failures known = failures.get(key(name, address));
    return known != null && now.isBefore(known.closedUntil());
  }

  void failed(String name, String address, Instant now) {
    if (failures.size() >= MAX_ENTRIES) {
      failures.values().removeIf(known -> known.last().isBefore(now.minus(MEMORY)));
      if (failures.size() >= MAX_ENTRIES) {
        failures.clear();
      }
    }
    failures.merge(
        key(name, address),
        new Failures(1, now),
        (known, one) ->
            known.last().isBefore(now.minus(MEMORY)) ? one : new Failures(known.count() + 1, now));
  }

  void succeeded(String name, String address) {
    failures.remove(key(name, address));
  }

  private static String key(String name, String address) {
    return address + ' ' + name;
  }
}
