package fieldhub.cases.routing;

import java.time.Instant;
import java.util.UUID;

/** A request for a workshop, as far as it matters to the rules; who was meant is not kept. */
public record RecentRequest(UUID id, Instant askedAt, RoutingQuery query) {

  /** Where a request stands in the list. */
  public record Key(UUID id) {}
}
