package fieldhub.audaconnect.orderstatus;

import static org.assertj.core.api.Assertions.assertThat;

import fieldhub.parts.inpart.InpartOrders;
import fieldhub.parts.inpart.SiteOrder;
import fieldhub.platform.persistence.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DailyRereadTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private final Map<String, List<UUID>> wished = new HashMap<>();

  @Test
  void everyOrderThatWasNotReadForADayIsWishedOnceForItsSite() {
    List<SiteOrder> unread =
        IntStream.range(0, 1200)
            .mapToObj(number -> new SiteOrder("site-" + number % 3, Ids.next()))
            .toList();

    int count = reread(unread).wishUnread();

    assertThat(count).isEqualTo(1200);
    assertThat(wished).hasSize(3);
    assertThat(wished.values().stream().flatMap(List::stream))
        .containsExactlyInAnyOrderElementsOf(unread.stream().map(SiteOrder::order).toList());
  }

  @Test
  void nothingIsWishedWhereEverythingWasRead() {
    assertThat(reread(List.of()).wishUnread()).isZero();
    assertThat(wished).isEmpty();
  }

  private DailyReread reread(List<SiteOrder> unread) {
    InpartOrders orders =
        new InpartOrders() {
          @Override
          public List<SiteOrder> unreadSince(Instant time, Optional<UUID> after, int limit) {
            assertThat(time).isEqualTo(NOON.minus(Duration.ofHours(24)));
            int from =
                after
                    .map(last -> unread.stream().map(SiteOrder::order).toList().indexOf(last) + 1)
                    .orElse(0);
            return unread.subList(from, Math.min(from + limit, unread.size()));
          }
        };
    OrderReads reads =
        new OrderReads() {
          @Override
          public int wishUntried(
              String site, Collection<UUID> orders, String toldBy, Instant since) {
            assertThat(toldBy).isEqualTo("daily");
            assertThat(since).isEqualTo(NOON.minus(Duration.ofHours(24)));
            wished.computeIfAbsent(site, it -> new ArrayList<>()).addAll(orders);
            return orders.size();
          }
        };
    return new DailyReread(orders, reads, Clock.fixed(NOON, ZoneOffset.UTC));
  }
}
