package fieldhub.cases.requestlog;

import fieldhub.platform.config.Settings;
import fieldhub.platform.config.SettingsGroup;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** What must not be kept in the log of cases. */
@SettingsGroup
public class RequestLogSettings {

  /** Names of fields whose values are credentials, wherever they stand. */
  private static final List<String> CREDENTIALS =
      List.of(
          "accessToken",
          "refreshToken",
          "idToken",
          "token",
          "xHubApiToken",
          "xAccessToken",
          "authorization",
          "proxyAuthorization",
          "cookie",
          "setCookie",
          "password",
          "passwd",
          "pwd",
          "passphrase",
          "secret",
          "clientSecret",
          "apiKey",
          "xApiKey",
          "privateKey");

  private final Redaction redaction;

  @Inject
  public RequestLogSettings(Settings settings) {
    List<String> names = new ArrayList<>(CREDENTIALS);
    names.addAll(settings.list("fieldhub.serviceorderhub.log.redacted-fields"));
    redaction = new Redaction(names);
  }

  Redaction redaction() {
    return redaction;
  }
}
