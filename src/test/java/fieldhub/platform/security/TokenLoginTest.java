package fieldhub.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fieldhub.platform.config.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TokenLoginTest {
  private static final CallerToken SAM = CallerToken.of(Map.of("name", "Sam"));

  /** Counts how often it is asked. */
  private static final class CountingVerifier extends TokenVerifier {
    private int asked;

    @Override
    Verified verify(String token) throws LogonRefusedException {
      asked++;
      if (!token.startsWith("good")) {
        throw new LogonRefusedException("bad");
      }
      return new Verified(SAM, Instant.parse("2026-03-02T02:05:00Z"));
    }
  }

  private final TestClock clock = new TestClock(TestTokens.NOON);
  private final CountingVerifier verifier = new CountingVerifier();
  private final Map<String, String> values = new HashMap<>();

  private CallerToken login(TokenLogin login, String token) throws Exception {
    return login.login(TestRequest.with(Map.of("x-access-token", token)));
  }

  private TokenLogin tokens() {
    return new TokenLogin(
        new TokenSettings(new Settings(name -> Optional.ofNullable(values.get(name)))),
        verifier,
        clock);
  }

  @Test
  void verifiesATokenOnceUntilItExpires() throws Exception {
    TokenLogin tokens = tokens();
    for (int request = 0; request < 10; request++) {
      assertThat(login(tokens, "good")).isSameAs(SAM);
    }
    assertThat(verifier.asked).isOne();
    clock.advance(Duration.ofMinutes(5));
    login(tokens, "good");
    assertThat(verifier.asked).isEqualTo(2);
  }

  @Test
  void remembersNoRefusalAndConfusesNoTokens() throws Exception {
    TokenLogin tokens = tokens();
    login(tokens, "good");
    for (int request = 0; request < 3; request++) {
      assertThatThrownBy(() -> login(tokens, "bad")).isInstanceOf(LogonRefusedException.class);
    }
    assertThat(verifier.asked).isEqualTo(4);
  }

  @Test
  void staysBoundedUnderManyTokens() throws Exception {
    TokenLogin tokens = tokens();
    for (int token = 0; token < 3 * VerifiedTokens.MAX_ENTRIES; token++) {
      login(tokens, "good" + token);
    }
    login(tokens, "good" + (3 * VerifiedTokens.MAX_ENTRIES - 1));
    assertThat(verifier.asked).isEqualTo(3 * VerifiedTokens.MAX_ENTRIES);
  }

  @Test
  void asksForAHeaderEvenWhenUpstreamIsTrusted() throws Exception {
    values.put("fieldhub.servicemobility.jwt.mode", "trust-upstream");
    TokenLogin tokens = tokens();
    assertThat(login(tokens, "anything").getClaimNames()).isEmpty();
    assertThat(verifier.asked).isZero();
    assertThatThrownBy(() -> login(tokens, "  ")).isInstanceOf(LogonRefusedException.class);
    assertThatThrownBy(() -> tokens.login(TestRequest.with(Map.of())))
        .isInstanceOf(LogonRefusedException.class);
  }
}
