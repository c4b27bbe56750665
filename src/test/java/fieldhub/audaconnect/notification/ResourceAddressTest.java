package fieldhub.audaconnect.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses in notifications: which of them are not AudaConnect's, and what is taken of them. */
class ResourceAddressTest {

  private static final URI BASE = URI.create("https://audaconnect.example/AudaAPI.BMSAPI");
  private static final String ID = "c3a9f4d8-61b2-4e7f-a0c5-2d9b8e7f6a11";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://audaconnect.example/AudaAPI.BMSAPI/v1/bmsapi/partsorders/" + ID,
        "https://AUDACONNECT.example:443/audaapi.bmsapi/v1/Bmsapi/PartsOrders/" + ID,
        "HTTPS://audaconnect.example/AudaAPI.BMSAPI/x?y=z"
      })
  void liesBelowTheConfiguredAddress(String text) {
    assertThat(new ResourceAddress(text).isBelow(BASE)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/AudaAPI.BMSAPI/v1/bmsapi/partsorders/" + ID,
        "https://audaconnect.example.evil.example/AudaAPI.BMSAPI/partsorders/" + ID,
        "https://audaconnect.example@evil.example/AudaAPI.BMSAPI/partsorders/" + ID,
        "https://evil.example@audaconnect.example/AudaAPI.BMSAPI/partsorders/" + ID,
        "https://audaconnect.example:8443/AudaAPI.BMSAPI/partsorders/" + ID,
        "http://audaconnect.example/AudaAPI.BMSAPI/partsorders/" + ID,
        "https://audaconnect.example/other/partsorders/" + ID,
        "https://audaconnect.example/AudaAPI.BMSAPI/../admin/partsorders/" + ID,
        "https://audaconnect.example/AudaAPI.BMSAPI/%2e%2e/partsorders/" + ID,
        "https://audaconnect.example/AudaAPI.BMSAPIevil/partsorders/" + ID,
        "http://169.254.169.254/latest/meta-data/partsorders/" + ID,
        "http://127.0.0.1:8080/partsorders/" + ID,
        "http://[::1]/partsorders/" + ID,
        "http://2130706433/partsorders/" + ID,
        "http://localhost/partsorders/" + ID,
        "file:///etc/passwd",
        "gopher://audaconnect.example/partsorders/" + ID,
        "jar:https://audaconnect.example/AudaAPI.BMSAPI!/partsorders/" + ID,
        "//audaconnect.example/AudaAPI.BMSAPI/partsorders/" + ID,
        "/AudaAPI.BMSAPI/partsorders/" + ID,
        "javascript:alert(1)",
        "https://audaconnect.example\\@evil.example/AudaAPI.BMSAPI/partsorders/" + ID,
        "https:audaconnect.example/AudaAPI.BMSAPI/",
        "https://audaconnect.example/AudaAPI.BMSAPI/ partsorders",
        "https://"
      })
  void liesElsewhere(String text) {
    assertThat(new ResourceAddress(text).isBelow(BASE)).isFalse();
  }

  @Test
  void onlyTheLastIdOfAPartsOrderAddressIsTaken() {
    UUID id = UUID.fromString(ID);
    String other = "11111111-2222-3333-4444-555555555555";

    assertThat(new ResourceAddress("https://evil.example/PartsOrders/" + ID).order()).contains(id);
    assertThat(new ResourceAddress(other + "/partsorders/" + other + "/" + ID).order())
        .contains(id);
    assertThat(new ResourceAddress("https://evil.example/assessments/" + ID).order()).isEmpty();
    assertThat(new ResourceAddress("https://evil.example/partsorders/1-2-3-4-5").order()).isEmpty();
  }
}
