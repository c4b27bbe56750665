package fieldhub.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperatorLoginTest {
  private static final String ADDRESS = "192.0.2.1";

  /** Stands in for the server's slow one and counts the checks. */
  private static final class FakeHash implements Pbkdf2PasswordHash {
    private int checks;

    @Override
    public String generate(char[] password) {
      return "hash of " + new String(password);
    }

    @Override
    public boolean verify(char[] password, String hash) {
      checks++;
      return generate(password).equals(hash);
    }
  }

  /** One account, in memory. */
  private static final class OneAccount extends OperatorStore {
    private Credential credential = new Credential("hash of right", OperatorRole.OPERATOR);

    @Override
    Optional<Credential> credential(String name) {
      return name.equals("olga") ? Optional.ofNullable(credential) : Optional.empty();
    }
  }

  private final TestClock clock = new TestClock(TestTokens.NOON);
  private final FakeHash hash = new FakeHash();
  private final OneAccount store = new OneAccount();
  private final OperatorLogin login = new OperatorLogin(store, new PasswordHashes(hash), clock);

  private static HttpServletRequest basic(String address, String pair) {
    String header =
        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    return TestRequest.from(address, Map.of("Authorization", header));
  }

  private void refused(String address, String pair) {
    assertThatThrownBy(() -> login.login(basic(address, pair)))
        .isInstanceOf(LogonRefusedException.class);
  }

  @Test
  void checksARightPasswordOnceInAWhile() throws Exception {
    for (int request = 0; request < 10; request++) {
      assertThat(login.login(basic(ADDRESS, "olga:right")).role()).isEqualTo(OperatorRole.OPERATOR);
    }
    assertThat(hash.checks).isOne();
    clock.advance(OperatorLogin.REMEMBERED);
    login.login(basic(ADDRESS, "olga:right"));
    assertThat(hash.checks).isEqualTo(2);
  }

  @Test
  void forgetsAtOnceWhatWasChanged() throws Exception {
    login.login(basic(ADDRESS, "olga:right"));
    store.credential = null;
    login.forget(new OperatorChanged("olga"));
    refused(ADDRESS, "olga:right");
  }

  @Test
  void neverTakesARememberedNameForItsPassword() throws Exception {
    login.login(basic(ADDRESS, "olga:right"));
    refused(ADDRESS, "olga:wrong");
    refused(ADDRESS, "olga:");
  }

  @Test
  void worksAsLongForAnUnknownNameAsForAKnownOne() {
    refused(ADDRESS, "olga:wrong");
    int known = hash.checks;
    refused(ADDRESS, "nobody:wrong");
    assertThat(hash.checks).isEqualTo(2 * known);
  }

  @Test
  void stopsLookingAfterRepeatedFailuresFromThatAddressOnly() throws Exception {
    for (int guess = 0; guess < LoginThrottle.FREE_FAILURES; guess++) {
      refused(ADDRESS, "olga:guess" + guess);
    }
    int checks = hash.checks;
    refused(ADDRESS, "olga:right");
    assertThat(hash.checks).isEqualTo(checks);
    assertThat(login.login(basic("192.0.2.99", "olga:right"))).isNotNull();
    clock.advance(Duration.ofMinutes(1));
    assertThat(login.login(basic(ADDRESS, "olga:right"))).isNotNull();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "Basic",
        "Basic !!",
        "Basic b2xnYQ==",
        "Bearer b2xnYTpyaWdodA==",
        "Basic OnJpZ2h0"
      })
  void refusesWhatIsNoBasicLogon(String header) {
    Map<String, String> headers = header == null ? Map.of() : Map.of("Authorization", header);
    assertThatThrownBy(() -> login.login(TestRequest.with(headers)))
        .isInstanceOf(LogonRefusedException.class);
  }
}
