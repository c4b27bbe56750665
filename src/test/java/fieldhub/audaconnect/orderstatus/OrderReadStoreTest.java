package fieldhub.audaconnect.orderstatus;

import static org.assertj.core.api.Assertions.assertThat;

import fieldhub.audaconnect.connection.CallProblem;
import fieldhub.platform.persistence.MigratedH2;
import fieldhub.platform.persistence.SqlStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrderReadStoreTest {

  private static final String SITE = "leeds";
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private final UUID order = UUID.randomUUID();

  private SqlStore sql;
  private OrderReadStore store;
  private OrderClaimStore claims;

  @BeforeEach
  void start() throws Exception {
    sql = new SqlStore(MigratedH2.create());
    store = new OrderReadStore(sql);
    claims = new OrderClaimStore(sql);
    site(SITE, "CONNECTED");
  }

  @Test
  void whateverWishesAnOrderItWaitsOnce() {
    List<UUID> orders = Stream.generate(UUID::randomUUID).limit(3).sorted().toList();

    store.wish(SITE, orders.subList(0, 2), "notification 1", NOON);
    store.wish(SITE, orders, "notification 2", NOON);

    assertThat(store.waiting(SITE)).isEqualTo(3);
    assertThat(store.waiting("york")).isZero();
  }

  @Test
  void oneNodeAtATimeReadsAnOrderUntilItsClaimRunsOut() {
    wish("notification 1", NOON);

    OrderClaim claim = claim(NOON).orElseThrow();

    assertThat(claim.toldBy()).isEqualTo("notification 1");
    assertThat(claim(inAYear())).isEmpty();
    nodeDiesAndTimePasses();
    OrderClaim taken = claim(NOON).orElseThrow();
    assertThat(claims.hold(claim)).isEmpty();
    assertThat(claims.begin(claim)).isEmpty();
    assertThat(claims.hold(taken)).contains(1L);
  }

  @Test
  void aClaimEndsSoonByTheDatabasesClockUnlessItIsKeptUp() {
    wish("notification 1", NOON);
    OrderClaim claim = claim(NOON).orElseThrow();
    Instant end = claimEnds();
    assertThat(end).isBetween(Instant.now().plusSeconds(20), Instant.now().plusSeconds(31));

    nodeDiesAndTimePasses();
    claims.extend(List.of(claim));

    assertThat(claimEnds()).isAfterOrEqualTo(end);
    assertThat(claim(inAYear())).isEmpty();
  }

  @Test
  void aFetchBeginsByTheDatabasesClock() {
    wish("notification 1", NOON);

    assertThat(claims.begin(claim(NOON).orElseThrow()).orElseThrow())
        .isBetween(Instant.now().minusSeconds(20), Instant.now().plusSeconds(1));
  }

  @Test
  void whatIsReadDailyIsOnlyWhatNobodyHasTriedForADay() {
    wish("notification 1", NOON);
    assertThat(daily(SITE, Instant.now())).isZero();

    claims.done(begun(), "c-1");
    assertThat(daily(SITE, Instant.now().minus(Duration.ofDays(1)))).isZero();

    assertThat(daily(SITE, Instant.now().plusSeconds(1))).isEqualTo(1);
    assertThat(claim(NOON).map(OrderClaim::toldBy)).contains("daily");
  }

  @Test
  void theDailyReadingLeavesAloneWhatIsParkedOrGivenUpOrOfASiteThatIsNotConnected() {
    site("york", "DISCONNECTED");
    wish("notification 1", NOON);
    fail(begun(), CallProblem.FORBIDDEN);
    assertThat(daily(SITE, inAYear())).isZero();
    assertThat(store.discard(order)).isTrue();
    assertThat(daily(SITE, inAYear())).isZero();

    assertThat(store.wishUntried("york", List.of(UUID.randomUUID()), "daily", NOON, NOON)).isZero();
    assertThat(store.wishUntried(SITE, List.of(UUID.randomUUID()), "daily", NOON, NOON)).isOne();
  }

  @Test
  void whatIsWishedWhileItIsReadIsReadAgain() {
    wish("notification 1", NOON);
    OrderClaim claim = claim(NOON).orElseThrow();

    wish("notification 2", NOON.plusSeconds(1));

    assertThat(claim(NOON.plusSeconds(2))).isEmpty();
    assertThat(claims.hold(claim)).contains(claim.wished() + 1);
    claims.again(claim, null, "c-1", NOON.plusSeconds(3));
    assertThat(claim(NOON.plusSeconds(3)).map(OrderClaim::toldBy)).contains("notification 2");
  }

  @Test
  void whatWasReadIsNotReadAgainUntilItIsWished() {
    wish("notification 1", NOON);
    claims.done(claim(NOON).orElseThrow(), "c-1");

    assertThat(claim(NOON.plus(Duration.ofDays(1)))).isEmpty();
    wish("daily", NOON.plusSeconds(1));
    assertThat(claim(NOON.plusSeconds(1))).isPresent();
  }

  @Test
  void aNewWishStartsAgainAfterA404AndWaitsWhereTheServerIsOutOfOrder() {
    wish("notification 1", NOON);
    fail(claim(NOON).orElseThrow(), CallProblem.NOT_FOUND);
    assertThat(claim(NOON.plusSeconds(59))).isEmpty();
    wish("notification 2", NOON.plusSeconds(10));
    OrderClaim again = claim(NOON.plusSeconds(10)).orElseThrow();
    assertThat(again.failures().number()).isZero();

    fail(again, CallProblem.BROKEN);
    wish("notification 3", NOON.plusSeconds(1));
    assertThat(claim(NOON.plusSeconds(1))).isEmpty();
    OrderClaim later = claim(NOON.plusSeconds(10)).orElseThrow();
    assertThat(later.failures().number()).isEqualTo(1);
    assertThat(later.failures().since()).contains(NOON);
  }

  @Test
  void whatIsParkedWaitsForAPersonOrForNews() {
    wish("notification 1", NOON);
    fail(claim(NOON).orElseThrow(), CallProblem.FORBIDDEN);

    assertThat(claim(NOON.plus(Duration.ofDays(9)))).isEmpty();
    assertThat(store.waiting(SITE)).isZero();
    wish("notification 2", NOON.plusSeconds(1));
    assertThat(claim(NOON.plusSeconds(1))).isPresent();
  }

  @Test
  void whatWasForbiddenIsReadAgainWhenTheSiteIsConnectedAgain() {
    wish("notification 1", NOON);
    fail(claim(NOON).orElseThrow(), CallProblem.FORBIDDEN);

    assertThat(store.allowAgain("york", NOON)).isZero();
    assertThat(store.allowAgain(SITE, NOON)).isEqualTo(1);
    assertThat(claim(NOON)).isPresent();
  }

  @Test
  void onlySitesThatMayBeCalledAreReadAndNoneThatIsFull() {
    site("york", "NEEDS_RECONNECT");
    site("hull", "DISCONNECTING");
    store.wish("york", List.of(UUID.randomUUID()), "x", NOON);
    store.wish("hull", List.of(UUID.randomUUID()), "x", NOON.plusSeconds(1));
    wish("x", NOON.plusSeconds(2));

    assertThat(claims.claimNext(Set.of("hull"), NOON.plusSeconds(3)).map(OrderClaim::site))
        .contains(SITE);
    assertThat(claim(NOON.plusSeconds(3)).map(OrderClaim::site)).contains("hull");
    assertThat(claim(NOON.plusSeconds(3))).isEmpty();
  }

  private void wish(String toldBy, Instant now) {
    store.wish(SITE, List.of(order), toldBy, now);
  }

  private int daily(String site, Instant since) {
    return store.wishUntried(site, List.of(order), "daily", since, NOON);
  }

  private OrderClaim begun() {
    OrderClaim claim = claim(NOON).orElseThrow();
    assertThat(claims.begin(claim)).isPresent();
    return claim;
  }

  /** Of a node whose clock is wrong. */
  private static Instant inAYear() {
    return Instant.now().plus(Duration.ofDays(365));
  }

  private void nodeDiesAndTimePasses() {
    sql.write("UPDATE audaconnect_order_read SET next_attempt_at = ?", NOON);
  }

  private Instant claimEnds() {
    return sql.read(
            "SELECT next_attempt_at FROM audaconnect_order_read WHERE order_id = ?",
            row -> SqlStore.instant(row, "next_attempt_at"),
            order)
        .get(0);
  }

  private Optional<OrderClaim> claim(Instant now) {
    return claims.claimNext(Set.of(), now);
  }

  private void fail(OrderClaim claim, CallProblem problem) {
    NextRead next = NextRead.after(problem, claim.failures(), Duration.ZERO, NOON, new Random(1));
    claims.failed(claim, next, "on purpose", "c-1", NOON);
  }

  private void site(String name, String state) {
    sql.write(
        """
        INSERT INTO audaconnect_site (name, label, company_code, site_id, state, state_at, created_at)
        VALUES (?, ?, 'GBEX0042', ?, ?, ?, ?)""",
        name,
        name,
        name,
        state,
        NOON,
        NOON);
  }
}
