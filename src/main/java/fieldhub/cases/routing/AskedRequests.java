package fieldhub.cases.routing;

import fieldhub.platform.persistence.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.stream.Collectors;

/**
 * The requests for a workshop that this node has not stored yet. They are a sample for dry runs: a
 * node that is very busy, or stops, loses some.
 */
@ApplicationScoped
class AskedRequests {
  private static final int MOST_WAITING = 5000;

  @Inject private RecentRequestStore store;
  @Inject private RoutingSettings settings;
  @Inject private Clock clock;

  private final BlockingQueue<AskedRequest> waiting = new ArrayBlockingQueue<>(MOST_WAITING);

  /** Notes a request, unless too many wait already. */
  void note(long partner, RoutingQuery query) {
    if (waiting.remainingCapacity() > 0) {
      RecentRequest request =
          new RecentRequest(Ids.next(), clock.instant().truncatedTo(ChronoUnit.MILLIS), query);
      waiting.offer(new AskedRequest(partner, request));
    }
  }

  /** Stores what waits, of each partner no more than is kept. */
  void store() {
    List<AskedRequest> asked = new ArrayList<>();
    waiting.drainTo(asked);
    Map<Long, List<AskedRequest>> byPartner =
        asked.stream()
            .collect(
                Collectors.groupingBy(AskedRequest::partner, TreeMap::new, Collectors.toList()));
    int kept = settings.keptRequests();
    byPartner.forEach(
        (partner, of) -> {
          store.insert(of.subList(Math.max(0, of.size() - kept), of.size()));
          store.keepNewest(partner, kept);
        });
  }
}
