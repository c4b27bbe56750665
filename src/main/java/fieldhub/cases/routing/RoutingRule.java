package fieldhub.cases.routing;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A rule of a partner, the "partner competence" of the contract: which cases go to which provider
 * competence (contract serviceorderhub 5.2).
 *
 * @param id unique among the partner's rules
 * @param priority the higher wins
 * @param properties what else is answered of it, such as {@code overrideCode}: an open map
 */
public record RoutingRule(
    long id,
    int priority,
    long providerCompetenceId,
    RuleConditions conditions,
    Map<String, Object> properties) {

  /**
   * Which rule is asked first: priority descending, number of conditions descending, id ascending
   * (contract 5.2, step 4).
   */
  public static final Comparator<RoutingRule> FIRST_WINS =
      Comparator.comparingInt(RoutingRule::priority)
          .thenComparingInt(rule -> rule.conditions().parameters().size())
          .reversed()
          .thenComparingLong(RoutingRule::id);

  public RoutingRule {
    properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
  }
}
