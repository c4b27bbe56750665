package fieldhub.audaconnect.orderstatus;

import fieldhub.parts.inpart.InpartOrders;
import fieldhub.parts.inpart.SiteOrder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Has every order read once a day that can still change, in case nobody told of it (contract
 * audaconnect, section 8). What waits, or is parked or given up, is left to itself.
 */
@ApplicationScoped
class DailyReread {

  private static final Duration UNREAD = Duration.ofHours(24);
  private static final int TOGETHER = 500;

  private final InpartOrders orders;
  private final OrderReads reads;
  private final Clock clock;

  @Inject
  DailyReread(InpartOrders orders, OrderReads reads, Clock clock) {
    this.orders = orders;
    this.reads = reads;
    this.clock = clock;
  }

  /** For the container's proxy. */
  protected DailyReread() {
    this(null, null, null);
  }

  /** Wishes them, many in one transaction; returns how many. */
  int wishUnread() {
    Instant since = clock.instant().minus(UNREAD);
    int wished = 0;
    List<SiteOrder> some = orders.unreadSince(since, Optional.empty(), TOGETHER);
    while (!some.isEmpty()) {
      for (Map.Entry<String, List<UUID>> site : bySite(some).entrySet()) {
        wished += reads.wishUntried(site.getKey(), site.getValue(), "daily", since);
      }
      UUID last = some.get(some.size() - 1).order();
      some = orders.unreadSince(since, Optional.of(last), TOGETHER);
    }
    return wished;
  }

  private static Map<String, List<UUID>> bySite(List<SiteOrder> orders) {
    return orders.stream()
        .collect(
            Collectors.groupingBy(
                SiteOrder::site,
                TreeMap::new,
                Collectors.mapping(SiteOrder::order, Collectors.toList())));
  }
}
