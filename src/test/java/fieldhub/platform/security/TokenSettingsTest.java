package fieldhub.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import fieldhub.platform.config.SettingProblem;
import fieldhub.platform.config.Settings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TokenSettingsTest {
  private static final String HS_KEYS = "fieldhub.servicemobility.jwt.hs256-keys";
  private static final String PUBLIC_KEY = "mp.jwt.verify.publickey";
  private static final String LOCATION = "mp.jwt.verify.publickey.location";

  private static List<SettingProblem> problems(Map<String, String> values) {
    Settings settings = new Settings(name -> Optional.ofNullable(values.get(name)));
    new TokenSettings(settings);
    return settings.problems();
  }

  private static List<String> names(Map<String, String> values) {
    return problems(values).stream().map(SettingProblem::name).toList();
  }

  @Test
  void needsAVerifierUnlessUpstreamIsTrusted() {
    assertThat(names(Map.of())).containsExactly(HS_KEYS);
    assertThat(names(Map.of("fieldhub.servicemobility.jwt.mode", "trust-upstream"))).isEmpty();
  }

  @Test
  void refusesWeakOrUnnamedSecretsAndNeverRepeatsThem() {
    for (String keys :
        new String[] {
          "main:short", "no-name-but-long-enough-0123456789abcdef", ":" + TestTokens.SAMPLE_SECRET
        }) {
      List<SettingProblem> found = problems(Map.of(HS_KEYS, keys));
      assertThat(found).extracting(SettingProblem::name).containsExactly(HS_KEYS);
      assertThat(found.get(0).reason()).doesNotContain("short").doesNotContain("0123456789");
    }
    String twice = "a:" + TestTokens.SAMPLE_SECRET + ",a:" + TestTokens.OTHER_SECRET;
    assertThat(names(Map.of(HS_KEYS, twice))).containsExactly(HS_KEYS);
  }

  @Test
  void refusesUnusablePublicKeys() {
    assertThat(names(Map.of(PUBLIC_KEY, "nonsense !"))).contains(PUBLIC_KEY);
    assertThat(names(Map.of(PUBLIC_KEY, "{\"keys\":[]}"))).contains(PUBLIC_KEY);
    String symmetric = "{\"kty\":\"oct\",\"k\":\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"}";
    assertThat(names(Map.of(PUBLIC_KEY, symmetric))).contains(PUBLIC_KEY);
    assertThat(names(Map.of(LOCATION, "/no/such/file"))).contains(LOCATION);
    assertThat(names(Map.of(LOCATION, "https://keys.example.com/jwks"))).isEmpty();
    assertThat(
            names(
                Map.of(
                    HS_KEYS,
                    "a:" + TestTokens.SAMPLE_SECRET,
                    "mp.jwt.verify.publickey.algorithm",
                    "HS256")))
        .containsExactly("mp.jwt.verify.publickey.algorithm");
  }

  @Test
  void addsTheSandboxKeyInDemoModeOnly() {
    Map<String, String> demo =
        Map.of("fieldhub.demo", "true", "fieldhub.sandbox.jwt-key", TestTokens.SAMPLE_SECRET);
    assertThat(names(demo)).isEmpty();
    assertThat(names(Map.of("fieldhub.sandbox.jwt-key", TestTokens.SAMPLE_SECRET)))
        .containsExactly(HS_KEYS);
  }

  @Test
  void verifiesWhatTheHubSignedItselfAlsoWithoutAnyOtherVerifier() {
    String setting = "fieldhub.servicemobility.jwt.signing-key";
    assertThat(names(Map.of(setting, TestTokens.SAMPLE_SECRET))).isEmpty();
    List<SettingProblem> weak =
        problems(Map.of(setting, "short", HS_KEYS, "a:" + TestTokens.SAMPLE_SECRET));
    assertThat(weak).extracting(SettingProblem::name).containsExactly(setting);
    assertThat(weak.get(0).reason()).contains("32 bytes").doesNotContain("short");
  }

  @Test
  void refusesAUserClaimThatNobodyVerifies() {
    Map<String, String> values =
        Map.of(
            "fieldhub.servicemobility.jwt.mode", "trust-upstream",
            "fieldhub.servicemobility.jwt.user-claim", "email");
    assertThat(names(values)).containsExactly("fieldhub.servicemobility.jwt.user-claim");
  }
}
