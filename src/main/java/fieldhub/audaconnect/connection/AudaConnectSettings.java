package fieldhub.audaconnect.connection;

import fieldhub.platform.config.Settings;
import fieldhub.platform.config.SettingsGroup;
import fieldhub.platform.retry.BackOff;
import fieldhub.platform.security.EncryptionSettings;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * Where AudaConnect is and how the hub is registered there (contract audaconnect 1 and 2); without
 * a base address everything about it rests.
 */
@SettingsGroup
public class AudaConnectSettings {

  /** What an operator is told who wants to connect a site all the same. */
  static final String NOT_SET =
      "AudaConnect is not used: set fieldhub.audaconnect.base-url and what it needs"
          + " (server-config/settings.example)";

  private static final String BASE_URL = "fieldhub.audaconnect.base-url";
  private static final String AUTHORIZE_URL = "fieldhub.audaconnect.authorize-url";
  private static final String TOKEN_URL = "fieldhub.audaconnect.token-url";
  private static final String CLIENT_ID = "fieldhub.audaconnect.client-id";
  private static final String CLIENT_SECRET = "fieldhub.audaconnect.client-secret";
  private static final String PUBLIC_URL = "fieldhub.public-url";
  private static final String CALLBACK = "/audaconnect/oauth/callback";
  private static final int MOST_BYTES = 64 << 20;

  private final Optional<URI> baseUrl;
  private final Optional<URI> authorizeUrl;
  private final Optional<URI> tokenUrl;
  private final Optional<URI> publicUrl;
  private final String clientId;
  private final String clientSecret;
  private final String scopes;
  private final boolean pkce;
  private final Duration connectTimeout;
  private final Duration readTimeout;
  private final int answerLimit;
  private final int failures;
  private final BackOff rest;

  @Inject
  public AudaConnectSettings(Settings settings) {
    boolean allowHttp = settings.flag("fieldhub.audaconnect.allow-http", false);
    baseUrl = address(settings, BASE_URL, allowHttp);
    authorizeUrl = address(settings, AUTHORIZE_URL, allowHttp);
    tokenUrl = address(settings, TOKEN_URL, allowHttp);
    publicUrl = address(settings, PUBLIC_URL, allowHttp);
    clientId = settings.text(CLIENT_ID, "");
    clientSecret = settings.text(CLIENT_SECRET, "");
    if (baseUrl.isPresent()) {
      settings.required(AUTHORIZE_URL);
      settings.required(TOKEN_URL);
      settings.required(PUBLIC_URL);
      settings.required(CLIENT_ID);
      settings.required(CLIENT_SECRET);
      settings.required(EncryptionSettings.KEYS);
    }
    scopes = settings.text("fieldhub.audaconnect.scopes", "BMS.Basic BMS.PartsOrders");
    pkce = settings.flag("fieldhub.audaconnect.pkce", false);
    connectTimeout =
        settings.duration("fieldhub.audaconnect.connect-timeout", Duration.ofSeconds(5));
    readTimeout = settings.duration("fieldhub.audaconnect.read-timeout", Duration.ofSeconds(60));
    answerLimit =
        (int) Math.min(settings.bytes("fieldhub.audaconnect.answer-limit", 4 << 20), MOST_BYTES);
    failures = settings.number("fieldhub.audaconnect.circuit.failures", 5, 1, 1000);
    rest =
        new BackOff(
            settings.duration("fieldhub.audaconnect.circuit.rest-first", Duration.ofSeconds(30)),
            settings.duration("fieldhub.audaconnect.circuit.rest-most", Duration.ofMinutes(5)));
  }

  /** Tokens must not travel in the clear, but for a stand-in on this machine. */
  private static Optional<URI> address(Settings settings, String name, boolean allowHttp) {
    Optional<URI> address = settings.address(name);
    address
        .filter(it -> !allowHttp && it.getScheme().equals("http") && !isLoopback(it.getHost()))
        .ifPresent(
            it ->
                settings.problem(
                    name, "must be https, or fieldhub.audaconnect.allow-http must be true"));
    return address;
  }

  private static boolean isLoopback(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return name.equals("localhost") || name.equals("[::1]") || name.matches("127(\\.\\d{1,3}){3}");
  }

  /** Whether there is an AudaConnect to ask. */
  public boolean isUsed() {
    return baseUrl.isPresent();
  }

  /** The BMS API's base; only when it is used. */
  public URI baseUrl() {
    return baseUrl.orElseThrow();
  }

  /** Where a browser asks for consent; only when AudaConnect is used. */
  URI authorizeUrl() {
    return authorizeUrl.orElseThrow();
  }

  /** Where tokens are given; only when AudaConnect is used. */
  URI tokenUrl() {
    return tokenUrl.orElseThrow();
  }

  /** Where AudaConnect sends a browser back to; only when AudaConnect is used. */
  String callback() {
    return publicUrl.orElseThrow() + CALLBACK;
  }

  String clientId() {
    return clientId;
  }

  String clientSecret() {
    return clientSecret;
  }

  /** Separated by blanks. */
  String scopes() {
    return scopes;
  }

  boolean pkce() {
    return pkce;
  }

  Duration connectTimeout() {
    return connectTimeout;
  }

  /** How long AudaConnect may take to begin with an answer. */
  Duration readTimeout() {
    return readTimeout;
  }

  /** Most bytes of an answer. */
  int answerLimit() {
    return answerLimit;
  }

  /** After so many failed calls in a row a site is left alone for a while. */
  int failures() {
    return failures;
  }

  /** How long it is left alone, longer each time it fails again. */
  BackOff rest() {
    return rest;
  }
}
