package fieldhub.sandbox.audaconnect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LoginTest {

  @Test
  void onlyAbsoluteHttpAddressesThatAreAllowedGetCodes() {
    ClientSettings client = new ClientSettings();
    client.redirectUris = Optional.empty();
    assertThat(client.isRedirectUri("https://hub.example.org/callback?a=b")).isTrue();
    assertThat(client.isRedirectUri("/callback")).isFalse();
    assertThat(client.isRedirectUri("javascript:alert(1)")).isFalse();
    assertThat(client.isRedirectUri("https://hub.example.org/#x")).isFalse();
    assertThat(client.isRedirectUri(null)).isFalse();
    client.redirectUris = Optional.of("http://hub/callback,http://hub/too");
    assertThat(client.isRedirectUri("http://hub/callback")).isTrue();
    assertThat(client.isRedirectUri("http://other/callback")).isFalse();
  }

  @Test
  void thePageCannotBeMadeToHoldForeignMarkup() {
    AuthorizeRequest request =
        new AuthorizeRequest(
            "fieldhub-sandbox",
            "http://hub/<script>",
            "code",
            Set.of("BMS.Basic"),
            null,
            null,
            null);
    assertThat(LoginPage.html(request, "\"><script>", "{company}", "Wrong."))
        .doesNotContain("<script>")
        .contains("value=\"&quot;>&lt;script>\"")
        .contains("value=\"&#123;company}\"")
        .contains("Wrong.");
  }

  @Test
  void theOrderScopeIsAcceptedInBothSpellings() {
    assertThat(Operation.PARTSORDERS.allows(Set.of("BMS.PartOrders"))).isTrue();
    assertThat(Operation.PARTSORDERS.allows(Set.of("BMS.PartsOrders"))).isTrue();
    assertThat(Operation.PARTSORDERS.allows(Set.of("BMS.Basic"))).isFalse();
    assertThat(Operation.NOTIFICATIONS.allows(Set.of("BMS.PartsOrders"))).isFalse();
  }
}
