package fieldhub.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSObject;
import fieldhub.platform.config.Settings;
import fieldhub.platform.http.Json;
import java.io.InputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TokenSignerTest {
  private static final Map<String, Object> CLAIMS =
      Map.of(
          "iat", 1772409600L,
          "exp", 1772438400L,
          "name", "Sam Marlow",
          "email", "s.marlow@example.com",
          "sub", "tech.marlow");

  private final TestClock clock = new TestClock(TestTokens.NOON);
  private final Map<String, String> values = new HashMap<>();

  private TokenSettings settings() {
    return new TokenSettings(new Settings(name -> Optional.ofNullable(values.get(name))));
  }

  private CallerToken verified(String token) throws Exception {
    TokenSettings rules = settings();
    return new TokenVerifier(rules, new VerificationKeys(rules, clock), new Json(), clock)
        .verify(token)
        .caller();
  }

  @Test
  void signsWithTheContractsHeaderAndIsAcceptedByTheHubItself() throws Exception {
    values.put("fieldhub.servicemobility.jwt.signing-key", TestTokens.SAMPLE_SECRET);
    String token = new TokenSigner(settings()).sign(CLAIMS);

    assertThat(JWSObject.parse(token).getHeader().toJSONObject())
        .isEqualTo(Map.of("alg", "HS256", "typ", "JWT"));
    CallerToken caller = verified(token);
    assertThat(caller.getName()).isEqualTo("tech.marlow");
    assertThat(caller.<String>getClaim("email")).isEqualTo("s.marlow@example.com");
  }

  @Test
  void signsTheContractsClaimsAsTheContractsSampleIsSigned() throws Exception {
    values.put("fieldhub.servicemobility.jwt.signing-key", TestTokens.SAMPLE_SECRET);
    Map<String, Object> claims = new LinkedHashMap<>();
    for (String name : new String[] {"iat", "exp", "name", "email"}) {
      claims.put(name, CLAIMS.get(name));
    }
    try (InputStream sample =
        TokenSignerTest.class.getResourceAsStream("/contract/authentication-response.json")) {
      assertThat(new TokenSigner(settings()).sign(claims))
          .isEqualTo(new Json().tree(sample.readAllBytes()).path("token").asText());
    }
  }

  @Test
  void statesTheAudienceThatTheHubDemands() throws Exception {
    values.put("fieldhub.servicemobility.jwt.signing-key", TestTokens.SAMPLE_SECRET);
    values.put("mp.jwt.verify.audiences", "fieldhub");
    assertThat(verified(new TokenSigner(settings()).sign(CLAIMS)).getAudience())
        .containsExactly("fieldhub");
  }

  @Test
  void isNotSetUpWithoutAKey() {
    values.put("fieldhub.servicemobility.jwt.hs256-keys", "other:" + TestTokens.SAMPLE_SECRET);
    assertThat(new TokenSigner(settings()).isSetUp()).isFalse();
  }
}
