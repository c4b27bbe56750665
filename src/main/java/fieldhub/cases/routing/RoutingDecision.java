package fieldhub.cases.routing;

import fieldhub.cases.party.Partner;
import fieldhub.cases.party.Provider;
import java.util.SortedSet;

/** What the rules say of a case (contract serviceorderhub 5.2). */
public sealed interface RoutingDecision {

  /** A workshop takes it. */
  record Routed(Provider provider, ProviderCompetence competence, Partner partner, RoutingRule rule)
      implements RoutingDecision {}

  /**
   * More has to be known.
   *
   * @param needed wire names, alphabetical, never empty: one retry with all of them is enough
   */
  record NotEnoughData(SortedSet<String> needed) implements RoutingDecision {}

  /** Nobody takes it, whatever else were known. */
  record NoRoute() implements RoutingDecision {}
}
