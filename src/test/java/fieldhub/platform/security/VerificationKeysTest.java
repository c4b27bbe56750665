package fieldhub.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import fieldhub.platform.config.Settings;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerificationKeysTest {
  /** A key service without a network. */
  private static final class KeyService extends KeyServiceClient {
    private String document = jwks(TestTokens.RSA);
    private boolean down;
    private int asked;

    @Override
    String fetch(URI address) throws KeysUnavailableException {
      asked++;
      if (down) {
        throw new KeysUnavailableException("down", null);
      }
      return document;
    }
  }

  private final TestClock clock = new TestClock(TestTokens.NOON);
  private final KeyService service = new KeyService();

  private static String jwks(JWK... keys) {
    return new JWKSet(Arrays.asList(keys)).toPublicJWKSet().toString();
  }

  private VerificationKeys keys(String location) {
    Settings settings =
        new Settings(
            name ->
                Optional.ofNullable(
                    Map.of("mp.jwt.verify.publickey.location", location).get(name)));
    return new VerificationKeys(new TokenSettings(settings), service, clock);
  }

  private VerificationKeys remote() {
    return keys("https://keys.example.com/jwks");
  }

  private static int found(VerificationKeys keys, String kid) throws KeysUnavailableException {
    return keys.candidates(TestTokens.header(JWSAlgorithm.RS256, kid)).size();
  }

  @Test
  void asksOnceForManyTokens() throws Exception {
    VerificationKeys keys = remote();
    for (int token = 0; token < 100; token++) {
      assertThat(found(keys, "rsa-1")).isOne();
    }
    assertThat(service.asked).isOne();
  }

  @Test
  void asksAgainForAnUnknownKeyButNotForEveryOne() throws Exception {
    VerificationKeys keys = remote();
    assertThat(found(keys, "rsa-1")).isOne();
    service.document = jwks(TestTokens.RSA, TestTokens.rsa("rsa-2"));
    clock.advance(VerificationKeys.MIN_PAUSE);
    assertThat(found(keys, "rsa-2")).isOne();
    for (int invented = 0; invented < 100; invented++) {
      assertThat(found(keys, "invented-" + invented)).isZero();
    }
    assertThat(service.asked).isEqualTo(2);
  }

  @Test
  void forgetsAWithdrawnKey() throws Exception {
    VerificationKeys keys = remote();
    assertThat(found(keys, "rsa-1")).isOne();
    service.document = jwks(TestTokens.rsa("rsa-2"));
    clock.advance(VerificationKeys.MAX_AGE.plusSeconds(1));
    assertThat(found(keys, "rsa-1")).isZero();
  }

  @Test
  void saysThatItCannotTellWhileTheKeyServiceIsDownAndAsksItSeldom() throws Exception {
    service.down = true;
    VerificationKeys keys = remote();
    for (int token = 0; token < 100; token++) {
      assertThatThrownBy(() -> found(keys, "rsa-1")).isInstanceOf(KeysUnavailableException.class);
    }
    assertThat(service.asked).isOne();
    service.down = false;
    clock.advance(VerificationKeys.MIN_PAUSE);
    assertThat(found(keys, "rsa-1")).isOne();
  }

  @Test
  void goesOnWithKnownKeysWhileTheKeyServiceIsDownButNotForEver() throws Exception {
    VerificationKeys keys = remote();
    assertThat(found(keys, "rsa-1")).isOne();
    service.down = true;
    clock.advance(Duration.ofHours(1));
    assertThat(found(keys, "rsa-1")).isOne();
    assertThatThrownBy(() -> found(keys, "rsa-2")).isInstanceOf(KeysUnavailableException.class);
    clock.advance(VerificationKeys.MAX_STALE);
    assertThatThrownBy(() -> found(keys, "rsa-1")).isInstanceOf(KeysUnavailableException.class);
  }

  @Test
  void takesNonsenseFromTheKeyServiceForADownService() {
    service.document = "<html>login</html>";
    VerificationKeys keys = remote();
    assertThatThrownBy(() -> found(keys, "rsa-1")).isInstanceOf(KeysUnavailableException.class);
  }

  @Test
  void readsAFileAgainForAnUnknownKey(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("keys.json"), jwks(TestTokens.RSA));
    VerificationKeys keys = keys(file.toString());
    assertThat(found(keys, "rsa-1")).isOne();
    Files.writeString(file, jwks(TestTokens.rsa("rsa-2")));
    clock.advance(VerificationKeys.MIN_PAUSE);
    assertThat(found(keys, "rsa-2")).isOne();
  }
}
