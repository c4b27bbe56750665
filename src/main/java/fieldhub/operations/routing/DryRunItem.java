package fieldhub.operations.routing;

import fieldhub.cases.routing.DryRun;
import fieldhub.cases.routing.RoutingAnswer;
import fieldhub.cases.routing.RuleText;
import java.util.List;
import java.util.Map;

/**
 * What a change would do to the last requests.
 *
 * @param version the one that it was compared with
 * @param requests how many were tried, {@code changed} of them would be answered otherwise
 * @param differences those, the most frequent first; a few hundred at most
 */
public record DryRunItem(
    long version, long requests, long changed, List<DifferenceItem> differences) {

  /** A query that would be answered otherwise, and how many of the requests it was. */
  public record DifferenceItem(
      Map<String, String> query, long requests, RoutingAnswer before, RoutingAnswer after) {}

  static DryRunItem of(DryRun run) {
    return new DryRunItem(
        run.version(),
        run.requests(),
        run.changed(),
        run.differences().stream()
            .map(
                it ->
                    new DifferenceItem(
                        RuleText.shown(it.query()), it.requests(), it.before(), it.after()))
            .toList());
  }
}
