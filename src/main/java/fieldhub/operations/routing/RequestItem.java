package fieldhub.operations.routing;

import fieldhub.cases.routing.RecentRequest;
import fieldhub.cases.routing.RuleText;
import java.time.Instant;
import java.util.Map;

/** A request of a partner, as far as it matters to the rules. */
public record RequestItem(Instant askedAt, Map<String, String> query) {

  static RequestItem of(RecentRequest request) {
    return new RequestItem(request.askedAt(), RuleText.shown(request.query()));
  }
}
