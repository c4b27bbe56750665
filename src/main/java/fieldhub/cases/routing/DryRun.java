package fieldhub.cases.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a change of the rules would do to the last requests.
 *
 * @param version the one that it was compared with
 * @param requests how many were tried
 * @param changed how many would be answered otherwise
 * @param differences of those, the most frequent first; at most {@value #SHOWN}
 */
public record DryRun(long version, long requests, long changed, List<Difference> differences) {
  private static final int SHOWN = 200;

  /**
   * A query that would be answered otherwise.
   *
   * @param requests how many of the last requests it was
   */
  public record Difference(
      RoutingQuery query, long requests, RoutingAnswer before, RoutingAnswer after) {}

  /** Asks both. */
  static DryRun of(
      Map<RoutingQuery, Long> queries,
      PartnerRules now,
      RuleSet compiledNow,
      PartnerRules then,
      RuleSet compiledThen) {
    List<Difference> differences = new ArrayList<>();
    queries.forEach(
        (query, requests) -> {
          RoutingAnswer before = RoutingAnswer.of(now, compiledNow.select(query));
          RoutingAnswer after = RoutingAnswer.of(then, compiledThen.select(query));
          if (!before.equals(after)) {
            differences.add(new Difference(query, requests, before, after));
          }
        });
    differences.sort((a, b) -> Long.compare(b.requests(), a.requests()));
    return new DryRun(
        now.version(),
        queries.values().stream().mapToLong(it -> it).sum(),
        differences.stream().mapToLong(Difference::requests).sum(),
        List.copyOf(differences.subList(0, Math.min(SHOWN, differences.size()))));
  }
}
