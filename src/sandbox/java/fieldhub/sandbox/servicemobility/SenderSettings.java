package fieldhub.sandbox.servicemobility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the stand-in must be told: whom to call and with which key to sign. */
@ApplicationScoped
public class SenderSettings {

  static final String KEY_NAME = "fieldhub.sandbox.jwt-key";

  private static final String EXPORT_TOKEN_NAME = "fieldhub.sandbox.export-token";

  /** RFC 7518 section 3.2: an HS256 key is at least as long as the hash. */
  private static final int SHORTEST_KEY_BYTES = 32;

  @Inject
  @ConfigProperty(name = KEY_NAME)
  Optional<String> jwtKey;

  @Inject
  @ConfigProperty(name = "fieldhub.sandbox.hub-url", defaultValue = "http://localhost:8080")
  String hubUrl;

  @Inject
  @ConfigProperty(name = EXPORT_TOKEN_NAME)
  Optional<String> exportToken;

  /**
   * The shared secret for HS256.
   *
   * @throws Refusal when the setting is missing or too short; there is no built-in key, because a
   *     key that everybody knows would open every hub that trusts it
   */
  public byte[] signingKey() {
    byte[] key =
        jwtKey
            .orElseThrow(() -> new Refusal(503, "setting " + KEY_NAME + " is missing"))
            .getBytes(StandardCharsets.UTF_8);
    if (key.length < SHORTEST_KEY_BYTES) {
      throw new Refusal(503, "setting " + KEY_NAME + " has fewer than 32 bytes");
    }
    return key;
  }

  /**
   * What a caller of the Export API must show.
   *
   * @throws Refusal when the setting is missing: the rows are open to nobody then
   */
  public String exportToken() {
    return exportToken.orElseThrow(
        () -> new Refusal(503, "setting " + EXPORT_TOKEN_NAME + " is missing"));
  }

  /** The address of one of the hub's endpoints; no request can choose another host. */
  public URI hub(String path) {
    return URI.create(hubUrl.replaceAll("/+$", "") + path);
  }
}
