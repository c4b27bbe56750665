package fieldhub.audaconnect.connection;

import static org.assertj.core.api.Assertions.assertThat;

import fieldhub.platform.config.Settings;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AuthorizationCodeTest {

  private final Map<String, String> given =
      new HashMap<>(
          Map.of(
              "fieldhub.audaconnect.authorize-url", "https://portal.example/OAuth20",
              "fieldhub.audaconnect.client-id", "our hub",
              "fieldhub.public-url", "https://hub.example"));

  @Test
  void aBrowserIsSentWithEverythingThatTheContractNames() {
    assertThat(grant().consentAddress("s-1", Optional.empty()).toString())
        .isEqualTo(
            "https://portal.example/OAuth20?client_id=our+hub"
                + "&redirect_uri=https%3A%2F%2Fhub.example%2Faudaconnect%2Foauth%2Fcallback"
                + "&scope=BMS.Basic+BMS.PartsOrders&response_type=code&state=s-1");
  }

  /** The example of RFC 7636, appendix B. */
  @Test
  void ofAVerifierOnlyItsHashIsShown() {
    String verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    assertThat(grant().consentAddress("s-1", Optional.of(verifier)).toString())
        .endsWith(
            "&state=s-1&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
                + "&code_challenge_method=S256")
        .doesNotContain(verifier);
  }

  private Grant grant() {
    Settings settings = new Settings(name -> Optional.ofNullable(given.get(name)));
    return new AuthorizationCode(new AudaConnectSettings(settings), null, null, null, null, null);
  }
}
