package fieldhub.cases.routing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Why a decision is as it is.
 *
 * @param version of the partner's routing
 * @param answer what the partner gets
 * @param verdicts of all rules, in the order in which they are asked
 */
public record RoutingExplanation(
    long version, RoutingQuery query, RoutingAnswer answer, List<RuleVerdict> verdicts) {

  /** How many rules ended how. */
  public Map<RuleVerdict.Fate, Long> fates() {
    Map<RuleVerdict.Fate, Long> fates = new EnumMap<>(RuleVerdict.Fate.class);
    verdicts.forEach(it -> fates.merge(it.fate(), 1L, Long::sum));
    return fates;
  }
}
