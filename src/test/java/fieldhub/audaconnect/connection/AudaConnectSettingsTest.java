package fieldhub.audaconnect.connection;

import static org.assertj.core.api.Assertions.assertThat;

import fieldhub.platform.config.SettingProblem;
import fieldhub.platform.config.Settings;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AudaConnectSettingsTest {

  private final Map<String, String> given = new HashMap<>();
  private final Settings settings = new Settings(name -> Optional.ofNullable(given.get(name)));

  @Test
  void withoutABaseAddressNothingIsNeeded() {
    assertThat(new AudaConnectSettings(settings).isUsed()).isFalse();
    assertThat(settings.problems()).isEmpty();
  }

  @Test
  void withABaseAddressTheRestIsRequired() {
    given.put("fieldhub.audaconnect.base-url", "https://audaconnect.example/api");

    assertThat(new AudaConnectSettings(settings).isUsed()).isTrue();
    assertThat(settings.problems())
        .extracting(SettingProblem::name)
        .containsExactly(
            "fieldhub.audaconnect.authorize-url",
            "fieldhub.audaconnect.client-id",
            "fieldhub.audaconnect.client-secret",
            "fieldhub.audaconnect.token-url",
            "fieldhub.encryption-keys",
            "fieldhub.public-url");
  }

  @Test
  void theBrowserComesBackToThePublicAddress() {
    given.put("fieldhub.public-url", "https://hub.example.com/");

    assertThat(new AudaConnectSettings(settings).callback())
        .isEqualTo("https://hub.example.com/audaconnect/oauth/callback");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://localhost:8080/a", "http://127.0.0.1/a", "http://[::1]:80/a"})
  void thisMachineMayBeCalledWithoutTls(String address) {
    given.put("fieldhub.audaconnect.token-url", address);

    new AudaConnectSettings(settings);

    assertThat(settings.problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://audaconnect.example/a", "http://127.0.0.1.example/", "http://10.1.1.1/"})
  void nobodyElseIsUnlessItIsAllowed(String address) {
    given.put("fieldhub.audaconnect.token-url", address);

    new AudaConnectSettings(settings);

    assertThat(settings.problems()).hasSize(1);
    given.put("fieldhub.audaconnect.allow-http", "true");
    Settings allowing = new Settings(name -> Optional.ofNullable(given.get(name)));
    new AudaConnectSettings(allowing);
    assertThat(allowing.problems()).isEmpty();
  }

  @Test
  void theScopesAreThoseOfTheSwagger() {
    assertThat(new AudaConnectSettings(settings).scopes()).isEqualTo("BMS.Basic BMS.PartsOrders");
  }
}
