package fieldhub.audaconnect.notification;

import static org.assertj.core.api.Assertions.assertThat;

import fieldhub.audaconnect.connection.SiteState;
import fieldhub.platform.persistence.MigratedH2;
import fieldhub.platform.persistence.SqlStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose turn it is, and that rounds which were overtaken write nothing. */
class PollStoreTest {

  private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
  private static final Duration INTERVAL = Duration.ofMinutes(5);
  private static final int SLICE = 3;

  private SqlStore sql;
  private PollStore store;
  private long fence;

  @BeforeEach
  void start() throws Exception {
    sql = new SqlStore(MigratedH2.create());
    store = new PollStore(sql);
    fence = store.nextFence(NOW);
  }

  @Test
  void theLongestDueComesFirstAndOthersSlicesAndStatesNever() {
    site("later", NOW.minusSeconds(1), 0);
    site("earlier", NOW.minusSeconds(2), 0);
    site("not yet", NOW.plusSeconds(1), 0);
    store.came(
        "elsewhere", SLICE + 1, SiteState.CONNECTED, NOW.minusSeconds(9), NOW.minusSeconds(9));
    store.came("parked", SLICE, SiteState.PARKED, NOW.minusSeconds(9), NOW.minusSeconds(9));

    assertThat(due()).extracting(DuePoll::site).containsExactly("earlier", "later");
  }

  @Test
  void slowSitesWaitForAllOthersUnlessTheyAreLateByAnInterval() {
    site("fast", NOW, 100);
    site("slow", NOW.minusSeconds(60), 30_000);
    site("slow and late", NOW.minus(INTERVAL).minusSeconds(1), 30_000);

    assertThat(due()).extracting(DuePoll::site).containsExactly("slow and late", "fast", "slow");
    assertThat(due(Instant.EPOCH, Long.MAX_VALUE))
        .as("after a slow one the others come first however late it is")
        .extracting(DuePoll::site)
        .containsExactly("fast", "slow and late", "slow");
    assertThat(due(Instant.EPOCH, 20_000))
        .as("at the end of a round none begins that is known to take longer")
        .extracting(DuePoll::site)
        .containsExactly("fast");
  }

  @Test
  void atOneLookManyFastOnesAreTakenAndASlowOneAlone() {
    site("fast", NOW, 100);
    site("fast too", NOW, 100);
    site("slow", NOW, 30_000);
    assertThat(PollOrder.first(due())).extracting(DuePoll::lastMillis).containsExactly(100L, 100L);

    store.begin(fence, List.of("fast", "fast too"), NOW);
    assertThat(PollOrder.first(due())).extracting(DuePoll::site).containsExactly("slow");
  }

  @Test
  void whatIsUnderWayIsNotTakenAgainAndWhatALaterRoundFindsWasLeftBehind() {
    site("site", NOW, 0);
    store.begin(fence, List.of("site"), NOW);
    assertThat(due()).isEmpty();

    long later = store.nextFence(NOW);

    assertThat(store.due(later, SLICE, NOW, NOW, Long.MAX_VALUE, 8))
        .singleElement()
        .matches(DuePoll::leftBehind);
    assertThat(due()).as("an overtaken round finds nothing").isEmpty();
  }

  @Test
  void anOvertakenRoundWritesNothing() {
    site("site", NOW, 0);
    store.begin(fence, List.of("site"), NOW);
    long later = store.nextFence(NOW);
    store.begin(later, List.of("site"), NOW);

    assertThat(store.succeeded(fence, "site", NOW, NOW, 1, "")).isFalse();
    assertThat(store.failed(fence, "site", NOW, NOW, 1, false, "why", "")).isFalse();
    assertThat(store.succeeded(later, "site", NOW, NOW, 1, "")).isTrue();
    assertThat(store.succeeded(later, "site", NOW, NOW, 1, "")).as("once").isFalse();
  }

  @Test
  void whoIsWantedNowWhileAPollIsUnderWayStaysDue() {
    site("wanted", NOW, 0);
    site("not wanted", NOW, 0);
    store.begin(fence, List.of("wanted", "not wanted"), NOW);
    store.pollAt("wanted", NOW.plusSeconds(1));
    Instant next = NOW.plus(INTERVAL);

    store.succeeded(fence, "wanted", NOW.plusSeconds(2), next, 1, "");
    store.succeeded(fence, "not wanted", NOW.plusSeconds(2), next, 1, "");

    assertThat(store.due(fence, SLICE, NOW.plusSeconds(2), Instant.EPOCH, Long.MAX_VALUE, 8))
        .extracting(DuePoll::site)
        .containsExactly("wanted");
  }

  @Test
  void failuresAreCountedUntilOneSucceeds() {
    site("site", NOW, 0);
    store.begin(fence, List.of("site"), NOW);
    store.failed(fence, "site", NOW, NOW, 1, true, "x".repeat(900), "c");
    store.begin(fence, List.of("site"), NOW);
    store.failed(fence, "site", NOW, NOW, 1, false, "no connection", "c");
    assertThat(due()).singleElement().matches(it -> it.failures() == 2 && it.lost() == 1);

    store.begin(fence, List.of("site"), NOW);
    store.succeeded(fence, "site", NOW, NOW, 1, "c");

    assertThat(due()).singleElement().matches(it -> it.failures() == 0 && it.lost() == 0);
  }

  @Test
  void whoIsLeftAloneIsNeitherFastNorPolled() {
    site("slow", NOW, 30_000);
    store.begin(fence, List.of("slow"), NOW);
    store.succeeded(fence, "slow", NOW, NOW, 30_000, "c");
    store.begin(fence, List.of("slow"), NOW);

    store.rested(fence, "slow", NOW.plusSeconds(9), NOW, "the circuit is open");

    assertThat(due())
        .singleElement()
        .matches(it -> it.lastMillis() == 30_000 && it.failures() == 0);
    assertThat(
            sql.read(
                "SELECT last_poll_at FROM audaconnect_poll",
                row -> SqlStore.instant(row, "last_poll_at")))
        .containsExactly(NOW);
  }

  private void site(String name, Instant due, long millis) {
    store.came(name, SLICE, SiteState.CONNECTED, due, due);
    sql.write("UPDATE audaconnect_poll SET last_millis = ? WHERE site = ?", millis, name);
  }

  private List<DuePoll> due() {
    return due(NOW.minus(INTERVAL), Long.MAX_VALUE);
  }

  private List<DuePoll> due(Instant slowFirstBefore, long mostMillis) {
    return store.due(fence, SLICE, NOW, slowFirstBefore, mostMillis, 8);
  }
}
