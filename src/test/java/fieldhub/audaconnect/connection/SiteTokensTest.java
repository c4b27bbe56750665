package fieldhub.audaconnect.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fieldhub.platform.alert.Alerts;
import fieldhub.platform.config.Settings;
import fieldhub.platform.persistence.MigratedH2;
import fieldhub.platform.persistence.SqlStore;
import fieldhub.platform.security.Encryption;
import fieldhub.platform.security.EncryptionSettings;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SiteTokensTest {

  private static final String SITE = "leeds";
  private static final Duration USUAL = Duration.ofMinutes(30);
  private static final Duration PASSED = Duration.ofSeconds(-1);
  private static final Duration NEARLY = Duration.ofSeconds(20);

  private final Clock clock = Clock.systemUTC();
  private final Vendor vendor = new Vendor();
  private final List<String> reconnect = Collections.synchronizedList(new ArrayList<>());
  private final List<String> alerted = Collections.synchronizedList(new ArrayList<>());

  private TokenStore store;
  private SqlStore sql;

  @BeforeEach
  void start() throws Exception {
    sql = new SqlStore(MigratedH2.create());
    store = new TokenStore(sql);
    new SiteStore(sql)
        .insert(
            new Site(
                SITE,
                SITE,
                "GBEX0042",
                "100231",
                SiteState.CONNECTED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty()),
            clock.instant());
  }

  @Test
  void aGoodTokenIsUsedAsItIs() throws Exception {
    SiteTokens tokens = connected(USUAL, "a0");

    assertThat(tokens.current(SITE).value()).isEqualTo("a0");
    assertThat(vendor.renewals).hasValue(0);
  }

  @Test
  void manyWhoFindItExpiredOnSeveralNodesRenewItOnce() throws Exception {
    connected(PASSED, "a0");
    vendor.takes = Duration.ofMillis(400);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Callable<String>> calls = Collections.nCopies(8, () -> node("k").current(SITE).value());

    List<Future<String>> answers = threads.invokeAll(calls);
    threads.shutdown();

    for (Future<String> answer : answers) {
      assertThat(answer.get()).isEqualTo("a1");
    }
    assertThat(vendor.renewals).hasValue(1);
  }

  @Test
  void whoFindsItBeingRenewedGoesOnWithTheOldOneWhileItLasts() throws Exception {
    SiteTokens tokens = connected(NEARLY, "a0");
    StoredPair pair = store.find(SITE).orElseThrow();
    assertThat(store.claim(SITE, pair.pair(), UUID.randomUUID(), USUAL)).isTrue();

    assertThat(tokens.current(SITE).value()).isEqualTo("a0");
    assertThat(vendor.renewals).hasValue(0);
  }

  @Test
  void itIsRenewedBeforeItsEnd() throws Exception {
    SiteTokens tokens = connected(NEARLY, "a0");

    assertThat(tokens.current(SITE).value()).isEqualTo("a1");
    assertThat(tokens.current(SITE).value()).isEqualTo("a1");
    assertThat(vendor.renewedWith).containsExactly("r0");
  }

  @Test
  void aClaimThatADeadNodeLeftBehindRunsOut() throws Exception {
    SiteTokens tokens = connected(PASSED, "a0");
    StoredPair pair = store.find(SITE).orElseThrow();
    store.claim(SITE, pair.pair(), UUID.randomUUID(), Duration.ofMillis(1));
    Thread.onSpinWait();

    assertThat(tokens.current(SITE).value()).isEqualTo("a1");
  }

  @Test
  void oneThatWasRefusedIsRenewedUnlessThereIsAnotherAlready() throws Exception {
    SiteTokens tokens = connected(USUAL, "a0");
    AccessToken first = tokens.current(SITE);

    assertThat(tokens.insteadOf(first).value()).isEqualTo("a1");
    assertThat(tokens.insteadOf(first).value()).isEqualTo("a1");
    assertThat(vendor.renewals).hasValue(1);
  }

  @Test
  void aConsentThatIsTakenNoMoreNeedsAPerson() throws Exception {
    SiteTokens tokens = connected(PASSED, "a0");
    vendor.fails = GrantFailedException.Reason.INVALID_GRANT;

    assertProblem(tokens, CallProblem.NEEDS_RECONNECT);
    assertThat(reconnect).containsExactly("AudaConnect takes the site's consent no more");
  }

  @Test
  void troubleAtTheTokenEndpointKeepsTheSiteAndIsNotRepeatedAtOnce() throws Exception {
    SiteTokens tokens = connected(PASSED, "a0");
    vendor.fails = GrantFailedException.Reason.UNAVAILABLE;

    assertProblem(tokens, CallProblem.RESTING);
    assertProblem(tokens, CallProblem.RESTING);

    assertThat(vendor.renewals).hasValue(1);
    assertThat(reconnect).isEmpty();
    assertThat(alerted).isEmpty();
  }

  @Test
  void troubleAtTheTokenEndpointDoesNotMatterWhileTheOldTokenLasts() throws Exception {
    SiteTokens tokens = connected(NEARLY, "a0");
    vendor.fails = GrantFailedException.Reason.UNAVAILABLE;

    assertThat(tokens.current(SITE).value()).isEqualTo("a0");
    assertThat(tokens.current(SITE).value()).isEqualTo("a0");
    assertThat(vendor.renewals).hasValue(1);
  }

  @Test
  void aClientThatIsRefusedIsAPersonsCaseAndNotTheSites() throws Exception {
    SiteTokens tokens = connected(PASSED, "a0");
    vendor.fails = GrantFailedException.Reason.REFUSED;

    assertProblem(tokens, CallProblem.RESTING);
    assertThat(alerted).containsExactly("audaconnect.token-endpoint");
    assertThat(reconnect).isEmpty();
  }

  @Test
  void tokensWhoseKeyIsGoneNeedAPerson() throws Exception {
    connected(USUAL, "a0");

    assertProblem(node("other"), CallProblem.NEEDS_RECONNECT);
    assertThat(reconnect)
        .singleElement()
        .asString()
        .contains("the key k, which fieldhub.encryption-keys does not have");
  }

  @Test
  void withoutTokensThereIsNoCall() {
    assertProblem(node("k"), CallProblem.NEEDS_RECONNECT);
    assertThat(reconnect).isEmpty();
  }

  @Test
  void aNewConnectionWinsOverARenewalUnderWay() throws Exception {
    SiteTokens tokens = connected(PASSED, "a0");
    vendor.meanwhile = () -> store.replace(sealed("k").seal(SITE, vendor.pair("mine", USUAL)));

    assertThat(tokens.current(SITE).value()).isEqualTo("mine");
  }

  private void assertProblem(SiteTokens tokens, CallProblem problem) {
    assertThatThrownBy(() -> tokens.current(SITE))
        .isInstanceOfSatisfying(
            CallFailedException.class, e -> assertThat(e.problem()).isEqualTo(problem));
  }

  private SiteTokens connected(Duration lifetime, String token) {
    store.replace(sealed("k").seal(SITE, vendor.pair(token, lifetime)));
    Instant before = clock.instant().minus(USUAL);
    sql.write("UPDATE audaconnect_token SET refreshed_at = ?", before);
    return node("k");
  }

  /** A node with a cache of its own. */
  private SiteTokens node(String key) {
    Sites sites =
        new Sites() {
          @Override
          public boolean renewed(StoredPair before, StoredPair after) {
            return store.renew(before, after);
          }

          @Override
          public void needsReconnect(String name, UUID pair, String reason) {
            reconnect.add(reason);
          }
        };
    Alerts alerts =
        new Alerts() {
          @Override
          public void raise(String kind, String subject, String text) {
            alerted.add(kind);
          }
        };
    return new SiteTokens(store, sealed(key), vendor, sites, alerts, clock);
  }

  private SealedTokens sealed(String key) {
    String keys = key + ":" + "A".repeat(43) + "=";
    return new SealedTokens(
        new Encryption(new EncryptionSettings(new Settings(name -> Optional.of(keys)))), clock);
  }

  /** Gives a1, a2 and so on. */
  private final class Vendor implements Grant {
    private final AtomicInteger renewals = new AtomicInteger();
    private final List<String> renewedWith = Collections.synchronizedList(new ArrayList<>());
    private Duration takes = Duration.ZERO;
    private GrantFailedException.Reason fails;
    private Runnable meanwhile = () -> {};

    @Override
    public URI consentAddress(String state, Optional<String> verifier) {
      throw new UnsupportedOperationException();
    }

    @Override
    public TokenPair first(String site, String code, Optional<String> verifier) {
      throw new UnsupportedOperationException();
    }

    @Override
    public TokenPair renew(String site, String refreshToken) throws GrantFailedException {
      int number = renewals.incrementAndGet();
      renewedWith.add(refreshToken);
      meanwhile.run();
      try {
        Thread.sleep(takes.toMillis());
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      if (fails != null) {
        throw new GrantFailedException(fails, "trouble", Duration.ZERO);
      }
      return pair("a" + number, USUAL);
    }

    private TokenPair pair(String access, Duration lifetime) {
      return new TokenPair(
          access, Optional.of(access.replace('a', 'r')), clock.instant().plus(lifetime));
    }
  }
}
