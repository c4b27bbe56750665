package fieldhub.operations.routing;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import fieldhub.cases.routing.RoutingRule;
import fieldhub.cases.routing.RuleText;
import java.util.List;
import java.util.Map;

/**
 * A rule as a change takes it.
 *
 * @param conditions by parameter, what is accepted
 * @param properties its open map, beside the other fields
 */
public record RuleItem(
    long id,
    int priority,
    long providerCompetenceId,
    Map<String, List<Object>> conditions,
    @JsonAnyGetter Map<String, Object> properties) {

  static RuleItem of(RoutingRule rule) {
    return new RuleItem(
        rule.id(),
        rule.priority(),
        rule.providerCompetenceId(),
        RuleText.shown(rule.conditions()),
        rule.properties());
  }
}
