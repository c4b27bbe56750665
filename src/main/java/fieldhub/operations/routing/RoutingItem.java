package fieldhub.operations.routing;

import fieldhub.cases.routing.PartnerRules;

/**
 * A partner's routing in short.
 *
 * @param version 0 when nothing was ever set
 * @param rules how many there are, as {@code competences}
 */
public record RoutingItem(long partner, long version, int rules, int competences) {

  static RoutingItem of(long partner, PartnerRules rules) {
    return new RoutingItem(
        partner, rules.version(), rules.rules().size(), rules.competences().size());
  }
}
