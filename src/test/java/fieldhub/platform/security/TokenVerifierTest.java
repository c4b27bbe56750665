package fieldhub.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import fieldhub.platform.config.Settings;
import fieldhub.platform.http.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenVerifierTest {
  private static final String HS_KEYS = "fieldhub.servicemobility.jwt.hs256-keys";

  private final TestClock clock = new TestClock(TestTokens.NOON);
  private final Map<String, String> values = new HashMap<>();
  private final Settings settings = new Settings(name -> Optional.ofNullable(values.get(name)));

  private TokenVerifier verifier() {
    TokenSettings rules = new TokenSettings(settings);
    assertThat(settings.problems()).isEmpty();
    return new TokenVerifier(rules, new VerificationKeys(rules, clock), new Json(), clock);
  }

  private TokenVerifier sharedSecret() {
    values.put(HS_KEYS, "main:" + TestTokens.SAMPLE_SECRET);
    return verifier();
  }

  private static String hs256(String payload) {
    return TestTokens.hs256(TestTokens.SAMPLE_SECRET, payload);
  }

  private void refused(TokenVerifier verifier, String token) {
    assertThatThrownBy(() -> verifier.verify(token))
        .isInstanceOf(LogonRefusedException.class)
        .hasMessageNotContaining(token.isEmpty() ? "\0" : token);
  }

  @Test
  void acceptsTheContractsSampleTokenUntilALeewayBehindItsEnd() throws Exception {
    String token = sample();
    TokenVerifier verifier = sharedSecret();
    assertThat(verifier.verify(token).caller().getName()).isEqualTo("s.marlow@example.com");
    clock.advance(Duration.parse("PT6H59S")); // one second before 08:01:00
    assertThat(verifier.verify(token)).isNotNull();
    clock.advance(Duration.ofSeconds(1));
    refused(verifier, token);
  }

  private static String sample() throws IOException {
    try (InputStream file =
        TokenVerifierTest.class.getResourceAsStream("/contract/authentication-response.json")) {
      return new Json().tree(file.readAllBytes()).get("token").textValue();
    }
  }

  @Test
  void namesTheCallerBySubjectThenMailThenName() throws Exception {
    TokenVerifier verifier = sharedSecret();
    String times = "\"iat\":1772409600,\"exp\":1772438400";
    String all = "{" + times + ",\"sub\":\"S\",\"email\":\"E\",\"name\":\"N\"}";
    assertThat(verifier.verify(hs256(all)).caller().getName()).isEqualTo("S");
    String two = "{" + times + ",\"sub\":\"\",\"email\":\"E\",\"name\":\"N\"}";
    assertThat(verifier.verify(hs256(two)).caller().getName()).isEqualTo("E");
    assertThat(verifier.verify(hs256(TestTokens.GOOD)).caller().getName()).isEqualTo("Sam Marlow");
    assertThat(verifier.verify(hs256("{" + times + "}")).caller().getName()).isNotBlank();
  }

  @Test
  void givesClaimsAsPlainJava() throws Exception {
    CallerToken caller =
        sharedSecret()
            .verify(
                hs256(
                    "{\"iat\":1772409600.5,\"exp\":1772438400,\"aud\":\"hub\",\"n\":null,\"groups\":[\"administrator\"]}"))
            .caller();
    assertThat(caller.getIssuedAtTime()).isEqualTo(1772409600L);
    assertThat(caller.getExpirationTime()).isEqualTo(1772438400L);
    assertThat(caller.getAudience()).containsExactly("hub");
    assertThat(caller.getClaimNames()).doesNotContain("n");
    assertThat(caller.getGroups())
        .isEqualTo(Set.of(Roles.SERVICE_MOBILITY)); // never the token's own
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"iat\":1772409600}",
        "{\"exp\":1772438400}",
        "{\"iat\":1772409600,\"exp\":\"1772438400\"}",
        "{\"iat\":1772409600,\"exp\":null}",
        "{\"iat\":1772409600,\"exp\":1772416739}", // 61 s ago
        "{\"iat\":1772416861,\"exp\":1772438400}", // in 61 s
        "{\"iat\":1772409600,\"exp\":1772438400,\"nbf\":1772420000}",
        "{\"iat\":-1,\"exp\":1772438400}",
        "{\"iat\":1772409600,\"exp\":1e90}",
        "{\"iat\":1772409600,\"exp\":1e1000000000}",
        "{\"iat\":1772409600,\"exp\":1,\"exp\":1772438400}",
        "[1]",
        "null",
        "no json"
      })
  void refusesAPayloadWithoutUsableTimes(String payload) {
    refused(sharedSecret(), hs256(payload));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "..",
        "...",
        "a.b",
        "a.b.c",
        "a.b.c.d",
        "Bearer a.b.c",
        "e30.e30.",
        ".e30.e30",
        "e30..e30"
      })
  void refusesWhatIsNoToken(String token) {
    refused(sharedSecret(), token);
  }

  @Test
  void refusesAChangedOversizedOrForeignToken() {
    TokenVerifier verifier = sharedSecret();
    String good = hs256(TestTokens.GOOD);
    refused(verifier, good.substring(0, good.length() - 4) + "AAAA");
    refused(verifier, good + "\n");
    refused(verifier, good + "=");
    refused(verifier, TestTokens.hs256(TestTokens.OTHER_SECRET, TestTokens.GOOD));
    String padded = "{\"iat\":1772409600,\"exp\":1772438400,\"x\":\"" + "x".repeat(9000) + "\"}";
    refused(verifier, hs256(padded));
  }

  @Test
  void refusesNoneAndOtherAlgorithms() throws Exception {
    TokenVerifier verifier = sharedSecret();
    String body = base64(TestTokens.GOOD);
    refused(verifier, base64("{\"alg\":\"none\"}") + "." + body + ".");
    refused(verifier, base64("{\"alg\":\"none\"}") + "." + body + ".AAAA");
    refused(verifier, base64("{\"alg\":\"HS256\",\"alg\":\"none\"}") + "." + body + ".AAAA");
    String long512 = TestTokens.SAMPLE_SECRET + TestTokens.SAMPLE_SECRET;
    values.put(HS_KEYS, "main:" + long512);
    refused(
        verifier(),
        TestTokens.sign(
            TestTokens.header(JWSAlgorithm.HS512, null), new MACSigner(long512), TestTokens.GOOD));
  }

  @Test
  void refusesAPublicKeyUsedAsSharedSecret() throws Exception {
    String pem = TestTokens.pem(TestTokens.RSA.toRSAPublicKey().getEncoded());
    values.put("mp.jwt.verify.publickey", pem);
    TokenVerifier verifier = verifier();
    assertThat(verifier.verify(TestTokens.rs256(TestTokens.RSA, null, TestTokens.GOOD)))
        .isNotNull();
    refused(verifier, TestTokens.hs256(pem, TestTokens.GOOD));
    refused(verifier, TestTokens.hs256(pem.trim(), TestTokens.GOOD));
  }

  @Test
  void refusesAKeyInTheTokenAndDemandedExtensions() throws Exception {
    values.put("mp.jwt.verify.publickey", TestTokens.RSA.toPublicJWK().toJSONString());
    TokenVerifier verifier = verifier();
    JWSHeader.Builder header = new JWSHeader.Builder(JWSAlgorithm.RS256);
    RSASSASigner signer = new RSASSASigner(TestTokens.RSA);
    JWSHeader[] headers = {
      header.jwk(TestTokens.RSA.toPublicJWK()).build(),
      new JWSHeader.Builder(JWSAlgorithm.RS256).jwkURL(URI.create("https://x")).build(),
      new JWSHeader.Builder(JWSAlgorithm.RS256).x509CertURL(URI.create("https://x")).build(),
      new JWSHeader.Builder(JWSAlgorithm.RS256)
          .criticalParams(Set.of("exp"))
          .customParam("exp", 1)
          .build(),
      new JWSHeader.Builder(JWSAlgorithm.RS256).base64URLEncodePayload(false).build()
    };
    for (JWSHeader each : headers) {
      refused(verifier, TestTokens.sign(each, signer, TestTokens.GOOD).replace("..", ".e30."));
    }
  }

  @Test
  void rotatesSharedSecretsByNameAndTriesAllWithoutOne() throws Exception {
    values.put(HS_KEYS, "new:" + TestTokens.OTHER_SECRET + ", old:" + TestTokens.SAMPLE_SECRET);
    TokenVerifier verifier = verifier();
    for (String kid : new String[] {null, "old"}) {
      assertThat(verifier.verify(TestTokens.hs256(TestTokens.SAMPLE_SECRET, kid, TestTokens.GOOD)))
          .isNotNull();
    }
    refused(verifier, TestTokens.hs256(TestTokens.SAMPLE_SECRET, "new", TestTokens.GOOD));
    refused(verifier, TestTokens.hs256(TestTokens.SAMPLE_SECRET, "nobody", TestTokens.GOOD));
  }

  @Test
  void verifiesWithPublicKeysAsPemJwkAndJwks() throws Exception {
    String rsaToken = TestTokens.rs256(TestTokens.RSA, "rsa-1", TestTokens.GOOD);
    String ecToken = TestTokens.es256(TestTokens.EC, "ec-1", TestTokens.GOOD);
    String both =
        new JWKSet(java.util.List.of(TestTokens.RSA, TestTokens.EC)).toPublicJWKSet().toString();
    String twoPems =
        TestTokens.pem(TestTokens.RSA.toRSAPublicKey().getEncoded())
            + TestTokens.pem(TestTokens.EC.toECPublicKey().getEncoded());
    String encoded = base64(both);
    for (String keys : new String[] {both, twoPems, encoded}) {
      values.put("mp.jwt.verify.publickey", keys);
      TokenVerifier verifier = verifier();
      assertThat(verifier.verify(rsaToken)).isNotNull();
      assertThat(verifier.verify(ecToken)).isNotNull();
      refused(verifier, TestTokens.es256(TestTokens.ec("ec-1"), "ec-1", TestTokens.GOOD));
      refused(verifier, TestTokens.rs256(TestTokens.rsa("rsa-1"), "rsa-1", TestTokens.GOOD));
    }
    values.put("mp.jwt.verify.publickey.algorithm", "ES256");
    refused(verifier(), rsaToken);
  }

  @Test
  void refusesTheEmptySignatureOfES256() {
    values.put("mp.jwt.verify.publickey", TestTokens.EC.toPublicJWK().toJSONString());
    String good = TestTokens.es256(TestTokens.EC, null, TestTokens.GOOD);
    String zeros = Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[64]);
    refused(verifier(), good.substring(0, good.lastIndexOf('.') + 1) + zeros);
  }

  @Test
  void acceptsConfiguredIssuersAndNoneAndAskedAudiences() throws Exception {
    values.put("mp.jwt.verify.issuer", "https://one, https://two");
    TokenVerifier verifier = sharedSecret();
    String start = "{\"iat\":1772409600,\"exp\":1772438400";
    assertThat(verifier.verify(hs256(start + "}"))).isNotNull();
    assertThat(verifier.verify(hs256(start + ",\"iss\":\"https://two\"}"))).isNotNull();
    refused(verifier, hs256(start + ",\"iss\":\"https://three\"}"));
    refused(verifier, hs256(start + ",\"iss\":[\"https://two\"]}"));
    values.put("mp.jwt.verify.audiences", "hub");
    TokenVerifier strict = verifier();
    assertThat(strict.verify(hs256(start + ",\"aud\":[\"x\",\"hub\"]}"))).isNotNull();
    refused(strict, hs256(start + ",\"aud\":\"x\"}"));
    refused(strict, hs256(start + "}"));
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
