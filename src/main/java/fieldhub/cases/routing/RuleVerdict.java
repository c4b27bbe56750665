package fieldhub.cases.routing;

import java.util.SortedSet;

/**
 * What became of one rule in a decision.
 *
 * @param contradicted the wire names of what it does not accept; empty unless that is its fate
 * @param missing the wire names of what it has to know first; empty unless that is its fate
 */
public record RuleVerdict(
    RoutingRule rule, Fate fate, SortedSet<String> contradicted, SortedSet<String> missing) {

  /** What can become of a rule (contract serviceorderhub 5.2). */
  public enum Fate {
    /** It takes the case. */
    WINNER,
    /** All that it asks for is given, but rules before it have to know more first. */
    WAITING,
    /** It stands before any rule that is satisfied, and has to know more. */
    UNDECIDED,
    /** A rule that is satisfied stands before it. */
    BEHIND,
    /** A given value contradicts it. */
    CONTRADICTED,
    /** Its workshop is disabled or unknown, so it counts as dropped. */
    PROVIDER_DISABLED
  }
}
