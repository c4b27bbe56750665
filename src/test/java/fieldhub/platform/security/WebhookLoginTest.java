package fieldhub.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fieldhub.platform.config.SettingProblem;
import fieldhub.platform.config.Settings;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WebhookLoginTest {
  private static final String AUTH = "fieldhub.servicemobility.webhooks.auth";
  private static final String BEARER = "fieldhub.servicemobility.webhooks.bearer";
  private static final String HEADER = "fieldhub.servicemobility.webhooks.header";

  private static Settings settings(Map<String, String> values) {
    return new Settings(name -> Optional.ofNullable(values.get(name)));
  }

  private static WebhookLogin login(Map<String, String> values) {
    return new WebhookLogin(settings(values));
  }

  private static void accepts(WebhookLogin login, Map<String, String> headers) {
    assertThatCode(() -> login.check(TestRequest.with(headers))).doesNotThrowAnyException();
  }

  private static void refuses(WebhookLogin login, Map<String, String> headers) {
    assertThatThrownBy(() -> login.check(TestRequest.with(headers)))
        .isInstanceOf(LogonRefusedException.class);
  }

  @Test
  void provesByTokenUnlessToldOtherwise() {
    assertThat(login(Map.of()).proof()).isEqualTo(WebhookLogin.Proof.JWT);
  }

  @Test
  void provesByBearerTokenOrByHeaderOrNotAtAll() {
    WebhookLogin bearer = login(Map.of(AUTH, "bearer", BEARER, "s3cret"));
    accepts(bearer, Map.of("Authorization", "Bearer s3cret"));
    refuses(bearer, Map.of("Authorization", "Bearer s3cret "));
    refuses(bearer, Map.of("Authorization", "s3cret"));
    refuses(bearer, Map.of());
    WebhookLogin header = login(Map.of(AUTH, "header", HEADER, "X-Hook-Key: a:b"));
    accepts(header, Map.of("X-Hook-Key", "a:b"));
    refuses(header, Map.of("X-Hook-Key", "a"));
    refuses(header, Map.of());
    accepts(login(Map.of(AUTH, "none")), Map.of());
  }

  @Test
  void needsWhatItShallCompareWith() {
    for (Map<String, String> values :
        java.util.List.of(
            Map.of(AUTH, "bearer"),
            Map.of(AUTH, "header"),
            Map.of(AUTH, "header", HEADER, "Name:"))) {
      Settings settings = settings(values);
      WebhookLogin login = new WebhookLogin(settings);
      assertThat(settings.problems()).extracting(SettingProblem::name).hasSize(1);
      assertThat(login.proof()).isNotEqualTo(WebhookLogin.Proof.NONE);
    }
  }
}
