package fieldhub.cases.routing;

import java.util.List;

/**
 * A decision as a dry run compares it.
 *
 * @param status the HTTP status that a partner gets: 200, 400 or 404
 * @param provider null unless 200, as the competences
 * @param paramsNeeded empty unless 400
 */
public record RoutingAnswer(
    int status,
    Long provider,
    Long partnerCompetence,
    Long providerCompetence,
    List<String> paramsNeeded) {

  /** What the rules of a version answer. */
  static RoutingAnswer of(PartnerRules rules, RuleSet.Selection selection) {
    if (!selection.needed().isEmpty()) {
      return new RoutingAnswer(400, null, null, null, List.copyOf(selection.needed()));
    }
    return selection
        .winner()
        .map(
            rule ->
                new RoutingAnswer(
                    200, rules.providerOf(rule), rule.id(), rule.providerCompetenceId(), List.of()))
        .orElse(new RoutingAnswer(404, null, null, null, List.of()));
  }
}
