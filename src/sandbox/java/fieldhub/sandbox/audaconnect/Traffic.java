package fieldhub.sandbox.audaconnect;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** The calls of one thing: how many, how many at once, and when the last ones came. */
final class Traffic {

  private static final int KEPT = 20;

  private final Deque<Instant> last = new ArrayDeque<>(2);
  private int calls;
  private int now;
  private int mostAtOnce;

  synchronized void enter(Instant at) {
    calls++;
    mostAtOnce = Math.max(mostAtOnce, ++now);
    if (last.size() >= KEPT) {
      last.removeFirst();
    }
    last.addLast(at);
  }

  synchronized void leave() {
    now--;
  }

  synchronized int calls() {
    return calls;
  }

  /** The longest time between two of the last calls, in milliseconds. */
  synchronized long longestGap() {
    long longest = 0;
    Instant before = null;
    for (Instant each : last) {
      longest = Math.max(longest, before == null ? 0 : each.toEpochMilli() - before.toEpochMilli());
      before = each;
    }
    return longest;
  }

  synchronized long sinceLast(Instant until) {
    return last.isEmpty() ? 0 : until.toEpochMilli() - last.getLast().toEpochMilli();
  }

  /**
   * Adds what is known.
   *
   * @param name what the calls are named in JSON, such as {@code Polls}
   */
  synchronized void addTo(JsonObjectBuilder json, String name) {
    JsonArrayBuilder times = Json.createArrayBuilder();
    last.forEach(at -> times.add(at.toString()));
    String small = Character.toLowerCase(name.charAt(0)) + name.substring(1);
    json.add(small, calls)
        .add(small + "Now", now)
        .add("most" + name + "AtOnce", mostAtOnce)
        .add("last" + name, times);
  }
}
