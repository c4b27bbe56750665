package fieldhub.audaconnect.orderstatus;

import static org.assertj.core.api.Assertions.assertThat;

import fieldhub.audaconnect.connection.CallClaim;
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

  @BeforeEach
  void start() throws Exception {
    sql = new SqlStore(MigratedH2.create());
    store = new OrderReadStore(sql);
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
    assertThat(claim(NOON.plusSeconds(120))).isEmpty();
    OrderClaim taken = claim(NOON.plus(CallClaim.LENGTH)).orElseThrow();
    assertThat(store.hold(claim)).isEmpty();
    assertThat(store.hold(taken)).contains(1L);
  }

  @Test
  void whatIsWishedWhileItIsReadIsReadAgain() {
    wish("notification 1", NOON);
    OrderClaim claim = claim(NOON).orElseThrow();

    wish("notification 2", NOON.plusSeconds(1));

    assertThat(claim(NOON.plusSeconds(2))).isEmpty();
    assertThat(store.hold(claim)).contains(claim.wished() + 1);
    store.again(claim, null, "c-1", NOON.plusSeconds(3));
    assertThat(claim(NOON.plusSeconds(3)).map(OrderClaim::toldBy)).contains("notification 2");
  }

  @Test
  void whatWasReadIsNotReadAgainUntilItIsWished() {
    wish("notification 1", NOON);
    store.done(claim(NOON).orElseThrow(), "c-1");

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

    assertThat(store.claimNext(Set.of("hull"), NOON.plusSeconds(3)).map(OrderClaim::site))
        .contains(SITE);
    assertThat(claim(NOON.plusSeconds(3)).map(OrderClaim::site)).contains("hull");
    assertThat(claim(NOON.plusSeconds(3))).isEmpty();
  }

  private void wish(String toldBy, Instant now) {
    store.wish(SITE, List.of(order), toldBy, now);
  }

  private Optional<OrderClaim> claim(Instant now) {
    return store.claimNext(Set.of(), now);
  }

  private void fail(OrderClaim claim, CallProblem problem) {
    NextRead next = NextRead.after(problem, claim.failures(), Duration.ZERO, NOON, new Random(1));
    store.failed(claim, next, "on purpose", "c-1", NOON);
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
