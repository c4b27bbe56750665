package fieldhub.cases.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How one version differs from the one before it.
 *
 * @param ended ids of what was changed or removed
 * @param begun what is new or changed, by id
 */
record RuleDifference<T>(List<Long> ended, List<T> begun, String summary) {

  static <T> RuleDifference<T> of(Map<Long, T> before, Map<Long, T> after) {
    List<Long> ended = new ArrayList<>();
    List<T> begun = new ArrayList<>();
    before.forEach(
        (id, old) -> {
          if (!old.equals(after.get(id))) {
            ended.add(id);
          }
        });
    after.forEach(
        (id, fresh) -> {
          if (!fresh.equals(before.get(id))) {
            begun.add(fresh);
          }
        });
    long removed = ended.stream().filter(id -> !after.containsKey(id)).count();
    long changed = ended.size() - removed;
    return new RuleDifference<>(
        ended,
        begun,
        "%d added, %d changed, %d removed".formatted(begun.size() - changed, changed, removed));
  }

  boolean isEmpty() {
    return ended.isEmpty() && begun.isEmpty();
  }
}
