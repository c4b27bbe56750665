package fieldhub.cases.routing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A wished change of a partner's routing.
 *
 * @param replaceRules whether rules that are not named go away
 * @param rules new ones, and those that take the place of the one with their id
 * @param removedRules ids
 * @param replaceCompetences whether competences that are not named go away
 * @param competences as {@code rules}
 * @param removedCompetences ids
 */
public record RoutingEdit(
    boolean replaceRules,
    List<RoutingRule> rules,
    List<Long> removedRules,
    boolean replaceCompetences,
    List<ProviderCompetence> competences,
    List<Long> removedCompetences) {

  /** Changes or adds a rule. */
  public static RoutingEdit put(RoutingRule rule) {
    return new RoutingEdit(false, List.of(rule), List.of(), false, List.of(), List.of());
  }

  /** Takes a rule away. */
  public static RoutingEdit removeRule(long id) {
    return new RoutingEdit(false, List.of(), List.of(id), false, List.of(), List.of());
  }

  /** Changes or adds a provider competence. */
  public static RoutingEdit put(ProviderCompetence competence) {
    return new RoutingEdit(false, List.of(), List.of(), false, List.of(competence), List.of());
  }

  /** Takes a provider competence away. */
  public static RoutingEdit removeCompetence(long id) {
    return new RoutingEdit(false, List.of(), List.of(), false, List.of(), List.of(id));
  }

  /** Makes everything as it is in that version. */
  public static RoutingEdit to(PartnerRules version) {
    return new RoutingEdit(
        true,
        List.copyOf(version.rules().values()),
        List.of(),
        true,
        List.copyOf(version.competences().values()),
        List.of());
  }

  /** What the routing is after the change, as the version that follows. */
  PartnerRules applied(PartnerRules now) {
    Map<Long, RoutingRule> newRules = new HashMap<>(replaceRules ? Map.of() : now.rules());
    rules.forEach(rule -> newRules.put(rule.id(), rule));
    newRules.keySet().removeAll(removedRules);
    Map<Long, ProviderCompetence> newCompetences =
        new HashMap<>(replaceCompetences ? Map.of() : now.competences());
    competences.forEach(it -> newCompetences.put(it.id(), it));
    newCompetences.keySet().removeAll(removedCompetences);
    return PartnerRules.of(now.version() + 1, newRules.values(), newCompetences.values());
  }

  /** The ids that are to go and are not there. */
  List<Long> unknown(PartnerRules now) {
    List<Long> unknown = new ArrayList<>(missing(removedRules, now.rules()));
    unknown.addAll(missing(removedCompetences, now.competences()));
    return unknown;
  }

  private static List<Long> missing(Collection<Long> ids, Map<Long, ?> known) {
    return ids.stream().filter(id -> !known.containsKey(id)).toList();
  }
}
