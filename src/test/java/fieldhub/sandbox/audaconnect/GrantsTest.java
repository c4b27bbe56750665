package fieldhub.sandbox.audaconnect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fieldhub.sandbox.servicemobility.Fields;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GrantsTest {

  private static final String BACK = "http://hub.example.org/callback";

  /** RFC 7636, appendix B. */
  private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

  private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

  private final Sites sites = new Sites();
  private final MovableClock clock = new MovableClock();
  private final Grants grants = new Grants();
  private Grant grant;

  @BeforeEach
  void oneUser() {
    grants.clock = clock;
    grants.knobs = new KnobBoards();
    sites.addUsualUser();
    grant =
        new Grant(
            sites.login("gbex0042", "Jo.Repairer", "sandbox").orElseThrow(), Set.of("BMS.Basic"));
  }

  @Test
  void aCodeIsGoodOnceAndItsTokensLastAsTheySay() {
    String code = grants.code(grant, BACK, null);
    JsonObject tokens = grants.exchange(code, BACK, null);
    assertRefused(() -> grants.exchange(code, BACK, null));
    assertThat(tokens.getInt("expires_in")).isEqualTo(1800);
    String bearer = "bearer " + tokens.getString("access_token");
    assertThat(grants.of(bearer)).contains(grant);
    clock.pass(Duration.ofSeconds(1800));
    assertThat(grants.of(bearer)).isEmpty();
  }

  @Test
  void aCodeIsRefusedAfterAMinuteElsewhereAndWithoutItsVerifier() {
    assertRefused(() -> grants.exchange(grants.code(grant, BACK, null), BACK + "/other", null));
    assertRefused(() -> grants.exchange(grants.code(grant, BACK, CHALLENGE), BACK, null));
    assertRefused(() -> grants.exchange(grants.code(grant, BACK, CHALLENGE), BACK, "guessed"));
    assertThat(grants.exchange(grants.code(grant, BACK, CHALLENGE), BACK, VERIFIER)).isNotEmpty();
    String code = grants.code(grant, BACK, null);
    clock.pass(Duration.ofSeconds(60));
    assertRefused(() -> grants.exchange(code, BACK, null));
  }

  @Test
  void aRefreshTokenIsGoodOnceAndNotAfterItWasRevoked() {
    String first =
        grants.exchange(grants.code(grant, BACK, null), BACK, null).getString("refresh_token");
    assertThat(grants.siteOf(first)).contains(grant.site());
    String second = grants.renew(first).getString("refresh_token");
    assertRefused(() -> grants.renew(first));
    grants.forgetRefresh(grant.site());
    assertRefused(() -> grants.renew(second));
  }

  @Test
  void theLifetimeOfTokensIsAKnob() {
    grant.site().board().turn(SiteKnobs.read(Fields.parse("{\"tokenLifetime\": 3}")));
    JsonObject tokens = grants.exchange(grants.code(grant, BACK, null), BACK, null);
    assertThat(tokens.getInt("expires_in")).isEqualTo(3);
    clock.pass(Duration.ofSeconds(3));
    assertThat(grants.of("Bearer " + tokens.getString("access_token"))).isEmpty();
  }

  private static void assertRefused(Runnable call) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(
            TokenRefusal.class,
            it ->
                assertThat(it.status() + " " + it.body())
                    .startsWith("400 ")
                    .contains("\"invalid_grant\""));
  }
}
