package fieldhub.serviceorderhub.routing;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** InfoCare's answers with a workshop, for a while (contract serviceorderhub 5.2, effects). */
@ApplicationScoped
class FoundRoutes {
  private static final int MOST = 5000;

  private RoutingDelegation settings;
  private Clock clock;

  private final Map<Map<String, String>, Kept> kept = new LinkedHashMap<>();

  private record Kept(JsonNode data, Instant until) {}

  /** For the container's proxy. */
  protected FoundRoutes() {}

  @Inject
  FoundRoutes(RoutingDelegation settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** What was answered to this query a short while ago. */
  synchronized Optional<JsonNode> find(Map<String, String> query) {
    return Optional.ofNullable(kept.get(query))
        .filter(it -> clock.instant().isBefore(it.until()))
        .map(Kept::data);
  }

  /** The oldest go when there are too many. */
  synchronized void keep(Map<String, String> query, JsonNode data) {
    kept.remove(query);
    kept.put(Map.copyOf(query), new Kept(data, clock.instant().plus(settings.cached())));
    if (kept.size() > MOST) {
      kept.remove(kept.keySet().iterator().next());
    }
  }
}
