package fieldhub.sandbox.servicemobility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TokenIssuerTest {

  private static final String KEY = "a-key-for-this-test-of-32-bytes!";

  private static TokenIssuer issuer(String key) {
    SenderSettings settings = new SenderSettings();
    settings.jwtKey = Optional.ofNullable(key);
    TokenIssuer issuer = new TokenIssuer();
    issuer.settings = settings;
    issuer.clock = FixedClock.CLOCK;
    return issuer;
  }

  private static String token(String request) {
    return issuer(KEY).issue(TokenRequest.read(Requests.fields(request))).orElseThrow();
  }

  @Test
  void saysWhatWasAskedForAndIsSignedWithTheKey() throws Exception {
    SignedJWT token =
        SignedJWT.parse(
            token("{'sub': 's', 'name': 'Nadia', 'email': 'n@example.com', 'expiresIn': 60}"));

    assertThat(token.verify(new MACVerifier(KEY))).isTrue();
    assertThat(token.getHeader().toJSONObject())
        .containsEntry("alg", "HS256")
        .containsEntry("typ", "JWT");
    var claims = token.getJWTClaimsSet();
    assertThat(claims.getSubject()).isEqualTo("s");
    assertThat(claims.getStringClaim("name")).isEqualTo("Nadia");
    assertThat(claims.getStringClaim("email")).isEqualTo("n@example.com");
    Instant now = FixedClock.CLOCK.instant();
    assertThat(claims.getIssueTime()).isEqualTo(now);
    assertThat(claims.getExpirationTime()).isEqualTo(now.plusSeconds(60));
  }

  @Test
  void anExpiredTokenIsRightlySignedAndOver() throws Exception {
    SignedJWT token = SignedJWT.parse(token("{'kind': 'expired'}"));

    assertThat(token.verify(new MACVerifier(KEY))).isTrue();
    assertThat(token.getJWTClaimsSet().getExpirationTime())
        .isBefore(FixedClock.CLOCK.instant().minus(Duration.ofMinutes(2)));
  }

  @Test
  void aForeignTokenIsNotSignedWithTheKey() throws Exception {
    SignedJWT token = SignedJWT.parse(token("{'kind': 'foreign'}"));

    assertThat(token.verify(new MACVerifier(KEY))).isFalse();
  }

  @Test
  void anUnsignedTokenSaysSo() throws Exception {
    assertThat(JWTParser.parse(token("{'kind': 'unsigned'}"))).isInstanceOf(PlainJWT.class);
  }

  @Test
  void signsWithAnotherKeyForTryingRotation() throws Exception {
    String other = "another-key-for-this-test-32-byte";

    SignedJWT token = SignedJWT.parse(token("{'key': '" + other + "'}"));
    assertThat(token.verify(new MACVerifier(other))).isTrue();
  }

  @Test
  void issuesNothingWithoutAKeyAndNamesTheSetting() {
    TokenIssuer issuer = issuer(null);
    assertThatThrownBy(() -> issuer.issue(TokenRequest.of(TokenKind.VALID)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("fieldhub.sandbox.jwt-key");
  }

  @Test
  void refusesAShortKeyWithoutRepeatingIt() {
    TokenIssuer issuer = issuer("short-secret");
    assertThatThrownBy(() -> issuer.issue(TokenRequest.of(TokenKind.VALID)))
        .isInstanceOf(Refusal.class)
        .message()
        .doesNotContain("short-secret");
  }
}
