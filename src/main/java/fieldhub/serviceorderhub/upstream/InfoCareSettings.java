package fieldhub.serviceorderhub.upstream;

import fieldhub.platform.config.Settings;
import fieldhub.platform.config.SettingsGroup;
import fieldhub.platform.retry.BackOff;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Where InfoCare's Service Order Hub is, if there is one behind this hub. */
@SettingsGroup
public class InfoCareSettings {

  private static final String URL = "fieldhub.serviceorderhub.upstream.url";
  private static final String TOKEN = "fieldhub.serviceorderhub.upstream.token";
  private static final int MOST_BYTES = 256 << 20;

  private final Optional<URI> url;
  private final String token;
  private final Duration connectTimeout;
  private final Duration readTimeout;
  private final int answerLimit;
  private final int failures;
  private final BackOff rest;
  private final Duration settleTime;

  @Inject
  public InfoCareSettings(Settings settings) {
    url = settings.address(URL);
    token = url.isPresent() ? settings.required(TOKEN) : settings.text(TOKEN, "");
    connectTimeout =
        settings.duration(
            "fieldhub.serviceorderhub.upstream.connect-timeout", Duration.ofSeconds(3));
    readTimeout =
        settings.duration("fieldhub.serviceorderhub.upstream.read-timeout", Duration.ofSeconds(15));
    answerLimit =
        (int)
            Math.min(
                settings.bytes("fieldhub.serviceorderhub.upstream.answer-limit", 64 << 20),
                MOST_BYTES);
    failures = settings.number("fieldhub.serviceorderhub.upstream.circuit.failures", 5, 1, 1000);
    rest =
        new BackOff(
            settings.duration(
                "fieldhub.serviceorderhub.upstream.circuit.rest-first", Duration.ofSeconds(10)),
            settings.duration(
                "fieldhub.serviceorderhub.upstream.circuit.rest-most", Duration.ofMinutes(5)));
    settleTime =
        settings.duration(
            "fieldhub.serviceorderhub.reconciliation.settle-time", Duration.ofSeconds(30));
  }

  boolean isUsed() {
    return url.isPresent();
  }

  /** Base address, without {@code /api/v3}; only when it is used. */
  URI url() {
    return url.orElseThrow();
  }

  String token() {
    return token;
  }

  Duration connectTimeout() {
    return connectTimeout;
  }

  /** How long InfoCare may take to begin with an answer. */
  Duration readTimeout() {
    return readTimeout;
  }

  /** Most bytes of an answer. */
  int answerLimit() {
    return answerLimit;
  }

  int failures() {
    return failures;
  }

  BackOff rest() {
    return rest;
  }

  /** How long InfoCare may take to show what it has stored. */
  public Duration settleTime() {
    return settleTime;
  }
}
