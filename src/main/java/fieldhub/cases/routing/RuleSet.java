package fieldhub.cases.routing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The rules of a partner, compiled: immutable, and it answers without asking each rule. The rules
 * are numbered in the order in which they are asked, so that sets of them are bits and the winner
 * is the first bit (contract serviceorderhub 5.2).
 */
public final class RuleSet {

  /**
   * What the rules say; neither a winner nor anything needed means that no rule is left.
   *
   * @param winner the rule that takes the case
   * @param needed what has to be known before a rule can win
   */
  public record Selection(Optional<RoutingRule> winner, SortedSet<String> needed) {}

  private final List<RoutingRule> rules;

  /** The rules that have no condition on a parameter. */
  private final Map<RoutingParameter, BitSet> indifferent = new EnumMap<>(RoutingParameter.class);

  /** The rules that accept a value of a parameter, without the indifferent ones. */
  private final Map<RoutingParameter, Map<String, List<Integer>>> accepting =
      new EnumMap<>(RoutingParameter.class);

  private final PostalIndex areas;

  private RuleSet(List<RoutingRule> rules) {
    this.rules = rules;
    for (RoutingParameter parameter : RoutingParameter.values()) {
      indifferent.put(parameter, new BitSet(rules.size()));
      accepting.put(parameter, new HashMap<>());
    }
    for (int number = 0; number < rules.size(); number++) {
      index(rules.get(number).conditions(), number);
    }
    areas = new PostalIndex(rules);
  }

  /**
   * Compiles rules.
   *
   * @param rules those that lead to a provider that is enabled, in any order
   */
  public static RuleSet of(Collection<RoutingRule> rules) {
    return new RuleSet(rules.stream().sorted(RoutingRule.FIRST_WINS).toList());
  }

  private void index(RuleConditions conditions, int number) {
    for (RoutingParameter parameter : RoutingParameter.values()) {
      if (!conditions.parameters().contains(parameter)) {
        indifferent.get(parameter).set(number);
      }
    }
    conditions
        .values()
        .forEach(
            (parameter, values) ->
                values.forEach(
                    value ->
                        accepting
                            .get(parameter)
                            .computeIfAbsent(value, it -> new ArrayList<>())
                            .add(number)));
  }

  /** The rules in the order in which they are asked. */
  public List<RoutingRule> rules() {
    return rules;
  }

  /** Whether a rule is left that does not contradict what is given. */
  public boolean leavesAny(RoutingQuery query) {
    return !left(query).isEmpty();
  }

  /** Walks down the rules that are left (contract 5.2, steps 2 to 6). */
  public Selection select(RoutingQuery query) {
    BitSet left = left(query);
    BitSet decided = (BitSet) left.clone();
    List<RoutingParameter> open = new ArrayList<>();
    for (RoutingParameter parameter : RoutingParameter.values()) {
      if (query.value(parameter).isEmpty()) {
        open.add(parameter);
        decided.and(indifferent.get(parameter));
      }
    }
    int winner = decided.nextSetBit(0);
    if (winner >= 0) {
      left.clear(winner, left.length());
    }
    SortedSet<String> needed = new TreeSet<>();
    for (RoutingParameter parameter : open) {
      if (asksFor(left, parameter)) {
        needed.add(parameter.wireName());
      }
    }
    return new Selection(
        winner >= 0 && needed.isEmpty() ? Optional.of(rules.get(winner)) : Optional.empty(),
        needed);
  }

  private boolean asksFor(BitSet passed, RoutingParameter parameter) {
    BitSet asking = (BitSet) passed.clone();
    asking.andNot(indifferent.get(parameter));
    return !asking.isEmpty();
  }

  private BitSet left(RoutingQuery query) {
    BitSet left = new BitSet(rules.size());
    left.set(0, rules.size());
    query
        .values()
        .forEach(
            (parameter, value) -> {
              BitSet fitting = (BitSet) indifferent.get(parameter).clone();
              addAccepting(fitting, parameter, value);
              left.and(fitting);
            });
    return left;
  }

  private void addAccepting(BitSet fitting, RoutingParameter parameter, String value) {
    if (parameter == RoutingParameter.CLIENT_POSTAL_CODE) {
      areas.addTo(fitting, value);
      return;
    }
    accepting.get(parameter).getOrDefault(value, List.of()).forEach(fitting::set);
  }
}
