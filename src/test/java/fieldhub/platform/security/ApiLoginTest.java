package fieldhub.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
import fieldhub.platform.persistence.Ids;
import fieldhub.platform.persistence.MigratedH2;
import fieldhub.platform.persistence.SqlStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contract serviceorderhub 1.3. */
class ApiLoginTest {
  private static final ApiCaller NORDHEM =
      new ApiCaller("nordhem", Side.PARTNER, 41, Locale.forLanguageTag("sv-SE"));

  private final TestClock clock = new TestClock("2026-03-02T12:00:00Z");
  private ApiUserStore users;
  private ApiTokenStore tokens;
  private ApiLogin login;

  @BeforeEach
  void start() throws Exception {
    SqlStore sql = new SqlStore(MigratedH2.create());
    users = new ApiUserStore(sql);
    tokens = new ApiTokenStore(sql);
    login = new ApiLogin(tokens, clock);
    user("nordhem", Side.PARTNER, 41, false);
  }

  @Test
  void headerAndQueryAreBothGood() throws Exception {
    token("nordhem", "one", null);
    assertThat(byHeader("one")).isEqualTo(NORDHEM);
    assertThat(login.login(TestRequest.asking("guid=1&accessToken=one", Map.of())))
        .isEqualTo(NORDHEM);
    assertThat(login.login(TestRequest.asking("access-token=o%6Ee", Map.of()))).isEqualTo(NORDHEM);
    assertThat(login.login(TestRequest.asking("access_token=one", Map.of(ApiLogin.HEADER, "one"))))
        .isEqualTo(NORDHEM);
  }

  @Test
  void severalTokensOfAUserAreGoodAtOnce() throws Exception {
    token("nordhem", "one", null);
    token("nordhem", "two", null);
    assertThat(byHeader("one")).isEqualTo(byHeader("two"));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {"-,-", "wrong,-", "-,accessToken=wrong", "one,accessToken=two", "-,accessToken="})
  void missingWrongAndDifferentTokensAreRefused(String header, String query) {
    token("nordhem", "one", null);
    token("nordhem", "two", null);
    Map<String, String> headers = header == null ? Map.of() : Map.of(ApiLogin.HEADER, header);
    assertThatThrownBy(() -> login.login(TestRequest.asking(query, headers)))
        .isInstanceOf(LogonRefusedException.class)
        .hasMessageNotContaining("one")
        .hasMessageNotContaining("two");
  }

  @Test
  void anExpiredTokenIsRefusedToTheInstantThoughItIsRemembered() throws Exception {
    token("nordhem", "one", clock.instant().plusSeconds(1));
    assertThat(byHeader("one")).isEqualTo(NORDHEM);
    clock.advance(Duration.ofSeconds(1));
    assertThatThrownBy(() -> byHeader("one")).isInstanceOf(LogonRefusedException.class);
  }

  @Test
  void aRevokedTokenIsRefusedWithinTheTimeThatItIsRemembered() throws Exception {
    UUID id = token("nordhem", "one", null);
    byHeader("one");
    tokens.revoke("nordhem", id, clock.instant());
    clock.advance(ApiLogin.REMEMBERED);
    assertThatThrownBy(() -> byHeader("one")).isInstanceOf(LogonRefusedException.class);
    assertThat(ApiLogin.REMEMBERED).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void aDisabledUsersTokensAreRefused() throws Exception {
    token("nordhem", "one", null);
    users.change("nordhem", Locale.ROOT, false, false, clock.instant());
    assertThatThrownBy(() -> byHeader("one")).isInstanceOf(LogonRefusedException.class);
  }

  @Test
  void onlyWhoMayActsAsAnyProvider() throws Exception {
    user("central", Side.PROVIDER, 7, true);
    token("central", "any", null);
    token("nordhem", "one", null);
    assertThat(as("any", "9"))
        .extracting(ApiCaller::side, ApiCaller::party)
        .containsExactly(Side.PROVIDER, 9L);
    assertThat(byHeader("any").party()).isEqualTo(7);
    assertThat(refused("one", "9")).isEqualTo(ProblemType.FORBIDDEN);
    assertThat(refused("any", "nine")).isEqualTo(ProblemType.INVALID_REQUEST);
  }

  @Test
  void aPartnersUserActsAsNoProviderWhateverIsWrittenOfHim() throws Exception {
    user("nordhem-all", Side.PARTNER, 41, true);
    token("nordhem-all", "all", null);
    assertThat(refused("all", "9")).isEqualTo(ProblemType.FORBIDDEN);
    assertThat(byHeader("all").side()).isEqualTo(Side.PARTNER);
  }

  @Test
  void nobodyActsAsTwoProviders() {
    user("central", Side.PROVIDER, 7, true);
    token("central", "any", null);
    assertThat(refused("any", "8,9")).isEqualTo(ProblemType.INVALID_REQUEST);
    assertThat(
            catchThrowableOfType(
                    ProblemException.class,
                    () ->
                        login.login(
                            TestRequest.twice(
                                Map.of(ApiLogin.HEADER, "any"), "X-Service-Provider", "8", "9")))
                .type())
        .isEqualTo(ProblemType.INVALID_REQUEST);
  }

  @Test
  void whenATokenWasUsedIsWrittenAsideAndKept() throws Exception {
    UUID id = token("nordhem", "one", null);
    byHeader("one");
    assertThat(tokens.find("nordhem", id).orElseThrow().lastUsedAt()).isNull();
    tokens.used(login.takeUses());
    assertThat(tokens.find("nordhem", id).orElseThrow().lastUsedAt()).isEqualTo(clock.instant());
    assertThat(login.takeUses()).isEmpty();
  }

  private ProblemType refused(String token, String provider) {
    return catchThrowableOfType(ProblemException.class, () -> as(token, provider)).type();
  }

  private ApiCaller as(String token, String provider) throws LogonRefusedException {
    return login.login(
        TestRequest.with(Map.of(ApiLogin.HEADER, token, "X-Service-Provider", provider)));
  }

  private ApiCaller byHeader(String token) throws LogonRefusedException {
    return login.login(TestRequest.with(Map.of(ApiLogin.HEADER, token)));
  }

  private void user(String name, Side side, long party, boolean allProviders) {
    Instant now = clock.instant();
    users.insert(
        new ApiUser(
            name, side, party, Locale.forLanguageTag("sv-SE"), allProviders, true, now, now));
  }

  private UUID token(String user, String token, Instant expiresAt) {
    ApiToken kept =
        new ApiToken(Ids.next(), user, "label", clock.instant(), "test", expiresAt, null, null);
    tokens.insert(kept, ApiTokens.hash(token));
    return kept.id();
  }
}
