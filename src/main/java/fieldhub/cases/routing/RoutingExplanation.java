package fieldhub.cases.routing;

import java.util.List;

/**
 * Why a decision is as it is.
 *
 * @param version of the partner's routing
 * @param verdicts of all rules, in the order in which they are asked
 */
public record RoutingExplanation(
    long version, RoutingQuery query, RoutingDecision decision, List<RuleVerdict> verdicts) {}
