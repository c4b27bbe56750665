package fieldhub.cases.routing;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a rule asks of a case. A parameter without a condition does not matter to the rule.
 *
 * @param values what is accepted of each parameter but the postal code, normalised as in {@link
 *     RoutingQuery}; no set is empty
 * @param areas where the client may live; empty when that does not matter
 */
public record RuleConditions(Map<RoutingParameter, Set<String>> values, List<PostalArea> areas) {

  public RuleConditions {
    Map<RoutingParameter, Set<String>> copy = new EnumMap<>(RoutingParameter.class);
    values.forEach((it, accepted) -> copy.put(it, Collections.unmodifiableSet(sorted(accepted))));
    values = Collections.unmodifiableMap(copy);
    areas = List.copyOf(areas);
  }

  private static Set<String> sorted(Set<String> accepted) {
    return new TreeSet<>(accepted);
  }

  /** The parameters that matter. */
  public Set<RoutingParameter> parameters() {
    Set<RoutingParameter> parameters = EnumSet.noneOf(RoutingParameter.class);
    parameters.addAll(values.keySet());
    if (!areas.isEmpty()) {
      parameters.add(RoutingParameter.CLIENT_POSTAL_CODE);
    }
    return parameters;
  }

  /** Whether a given value does not contradict; any does where there is no condition. */
  public boolean accept(RoutingParameter parameter, String value) {
    if (parameter == RoutingParameter.CLIENT_POSTAL_CODE) {
      return areas.isEmpty() || areas.stream().anyMatch(area -> area.holds(value));
    }
    Set<String> accepted = values.get(parameter);
    return accepted == null || accepted.contains(value);
  }

  /** What is accepted of a parameter, for people; empty where it does not matter. */
  public List<String> accepted(RoutingParameter parameter) {
    return parameter == RoutingParameter.CLIENT_POSTAL_CODE
        ? areas.stream().map(PostalArea::toString).toList()
        : List.copyOf(values.getOrDefault(parameter, Set.of()));
  }
}
