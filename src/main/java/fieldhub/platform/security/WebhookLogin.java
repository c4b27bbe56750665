package fieldhub.platform.security;

import fieldhub.platform.config.Settings;
import fieldhub.platform.config.SettingsGroup;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * What proves that a webhook comes from ServiceMobility where that is no token (contract
 * servicemobility 5.4).
 */
@SettingsGroup
public class WebhookLogin {
  /** How a webhook's sender is proven. */
  public enum Proof {
    JWT,
    BEARER,
    HEADER,
    NONE
  }

  private static final String BEARER = "fieldhub.servicemobility.webhooks.bearer";
  private static final String HEADER = "fieldhub.servicemobility.webhooks.header";

  private final Proof proof;
  private final String headerName;
  private final byte[] expected;

  @Inject
  public WebhookLogin(Settings settings) {
    proof = settings.choice("fieldhub.servicemobility.webhooks.auth", Proof.JWT);
    String name = "";
    String value = "";
    if (proof == Proof.BEARER) {
      name = "Authorization";
      value = "Bearer " + settings.required(BEARER);
    } else if (proof == Proof.HEADER) {
      String header = settings.required(HEADER);
      int colon = header.indexOf(':');
      if (colon > 0 && colon < header.length() - 1) {
        name = header.substring(0, colon).trim();
        value = header.substring(colon + 1).trim();
      } else {
        settings.problem(HEADER, "must be Name:value");
      }
    }
    headerName = name;
    expected = value.getBytes(StandardCharsets.UTF_8);
  }

  /** How a webhook's sender is proven; {@code NONE} belongs on every operator's screen. */
  public Proof proof() {
    return proof;
  }

  /**
   * Checks the header that proves the sender; not for {@link Proof#JWT}.
   *
   * @throws LogonRefusedException if it is missing or another one
   */
  void check(HttpServletRequest request) throws LogonRefusedException {
    if (proof == Proof.NONE) {
      return;
    }
    String sent = request.getHeader(headerName);
    boolean same =
        sent != null && MessageDigest.isEqual(expected, sent.getBytes(StandardCharsets.UTF_8));
    if (!same) {
      throw new LogonRefusedException("no or another " + headerName);
    }
  }
}
