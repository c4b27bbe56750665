package fieldhub.cases.routing;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One version of a partner's routing.
 *
 * @param version 0 when nothing was ever set
 * @param rules by id
 * @param competences by id; every rule's is among them
 */
public record PartnerRules(
    long version, Map<Long, RoutingRule> rules, Map<Long, ProviderCompetence> competences) {

  /** Puts a version together. */
  public static PartnerRules of(
      long version, Collection<RoutingRule> rules, Collection<ProviderCompetence> competences) {
    return new PartnerRules(
        version,
        rules.stream()
            .collect(
                Collectors.toMap(RoutingRule::id, Function.identity(), (a, b) -> b, TreeMap::new)),
        competences.stream()
            .collect(
                Collectors.toMap(
                    ProviderCompetence::id, Function.identity(), (a, b) -> b, TreeMap::new)));
  }

  /** The workshop that a rule leads to. */
  public long providerOf(RoutingRule rule) {
    return competences.get(rule.providerCompetenceId()).providerId();
  }

  /** The workshops that rules lead to. */
  Set<Long> providers() {
    return rules.values().stream().map(this::providerOf).collect(Collectors.toSet());
  }

  /**
   * Compiles the rules.
   *
   * @param providers to which a rule may lead; rules to others count as dropped (contract 5.2)
   */
  RuleSet compiled(Set<Long> providers) {
    return RuleSet.of(
        rules.values().stream().filter(rule -> providers.contains(providerOf(rule))).toList());
  }
}
