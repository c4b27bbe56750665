package fieldhub.suppliers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fieldhub.parts.supplier.SupplierAccess;
import fieldhub.platform.config.Settings;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SupplierTargetsTest {

  private final Settings settings =
      settings("orders.example, [::1]:8443,other.example:9000", "north:one:two,south:three");
  private final SupplierTargets targets = new SupplierTargets(new SupplierSettings(settings));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://orders.example/v1",
        "http://ORDERS.example:8080/v1",
        "HTTPS://[::1]:8443/v1",
        "http://other.example:9000"
      })
  void configuredHostsAreCalled(String endpoint) {
    assertThat(targets.whyNotTo(endpoint)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://orders.example.evil.example/v1",
        "https://evil.example/orders.example",
        "https://orders.example@evil.example/",
        "http://other.example/",
        "http://other.example:90/",
        "https://[::1]/v1",
        "https://orders.example/?a",
        "https://orders.example/#a",
        "https://u:p@orders.example/",
        "file:///etc/passwd",
        "//orders.example/v1",
        "orders.example",
        "https:/v1",
        "https:// orders.example/",
        ""
      })
  void othersAreNot(String endpoint) {
    assertThat(targets.whyNotTo(endpoint)).isPresent();
  }

  @Test
  void aSecretMayHoldColonsAndStaysOutOfTexts() throws NotCallableException {
    SupplierTarget target = targets.of(access("https://orders.example/v1/", "north"));

    assertThat(target.secret()).isEqualTo("one:two");
    assertThat(target).hasToString("https://orders.example/v1");
  }

  @Test
  void settingsThatChangedSinceTheImportAreRespected() {
    assertThatThrownBy(() -> targets.of(access("https://gone.example/", "north")))
        .isInstanceOf(NotCallableException.class)
        .hasMessageContaining("fieldhub.suppliers.hosts");
    assertThatThrownBy(() -> targets.of(access("https://orders.example/", "west")))
        .isInstanceOf(NotCallableException.class)
        .hasMessageContaining("west");
  }

  @ParameterizedTest
  @ValueSource(strings = {"no-secret", "north:", ":secret", "a:b,a:c", "a:sec ret", "a b:secret"})
  void credentialsThatCannotBeUsedAreAProblem(String credentials) {
    Settings bad = settings("orders.example", credentials);
    new SupplierSettings(bad);
    assertThat(bad.sound()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://orders.example", "orders.example/v1", "*", "a:b:c"})
  void hostsThatAreNoneAreAProblem(String hosts) {
    Settings bad = settings(hosts, "a:b");
    new SupplierSettings(bad);
    assertThat(bad.sound()).isFalse();
  }

  private static SupplierAccess access(String endpoint, String credential) {
    return new SupplierAccess(endpoint, credential, 2);
  }

  private static Settings settings(String hosts, String credentials) {
    Map<String, String> given =
        Map.of("fieldhub.suppliers.hosts", hosts, "fieldhub.suppliers.credentials", credentials);
    return new Settings(name -> Optional.ofNullable(given.get(name)));
  }
}
