package fieldhub.cases.routing;

import fieldhub.cases.routing.RuleVerdict.Fate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The contract's algorithm step by step, rule by rule, for people who ask why (contract
 * serviceorderhub 5.2). {@link RuleSet} says the same in less time.
 */
final class Walk {
  private final PartnerRules rules;
  private final Set<Long> enabledProviders;
  private final RoutingQuery query;
  private boolean satisfied;
  private boolean undecided;

  Walk(PartnerRules rules, Set<Long> enabledProviders, RoutingQuery query) {
    this.rules = rules;
    this.enabledProviders = enabledProviders;
    this.query = query;
  }

  /** What becomes of each rule, in the order in which they are asked. */
  List<RuleVerdict> verdicts() {
    return rules.rules().values().stream()
        .sorted(RoutingRule.FIRST_WINS)
        .map(this::verdict)
        .toList();
  }

  private RuleVerdict verdict(RoutingRule rule) {
    SortedSet<String> contradicted = new TreeSet<>();
    SortedSet<String> missing = new TreeSet<>();
    for (RoutingParameter parameter : rule.conditions().parameters()) {
      query
          .value(parameter)
          .ifPresentOrElse(
              value -> {
                if (!rule.conditions().accept(parameter, value)) {
                  contradicted.add(parameter.wireName());
                }
              },
              () -> missing.add(parameter.wireName()));
    }
    Fate fate = fate(rule, !contradicted.isEmpty(), !missing.isEmpty());
    SortedSet<String> none = Collections.emptySortedSet();
    return new RuleVerdict(rule, fate, contradicted, fate == Fate.UNDECIDED ? missing : none);
  }

  private Fate fate(RoutingRule rule, boolean contradicted, boolean missing) {
    if (!enabledProviders.contains(rules.providerOf(rule))) {
      return Fate.PROVIDER_DISABLED;
    }
    if (contradicted) {
      return Fate.CONTRADICTED;
    }
    if (satisfied) {
      return Fate.BEHIND;
    }
    if (missing) {
      undecided = true;
      return Fate.UNDECIDED;
    }
    satisfied = true;
    return undecided ? Fate.WAITING : Fate.WINNER;
  }
}
