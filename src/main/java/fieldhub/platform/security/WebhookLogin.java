package fieldhub.platform.security;

import fieldhub.platform.config.Settings;
import fieldhub.platform.config.SettingsGroup;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

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
  private final SecretHeader header;

  @Inject
  public WebhookLogin(Settings settings) {
    proof = settings.choice("fieldhub.servicemobility.webhooks.auth", Proof.JWT);
    header =
        switch (proof) {
          case BEARER -> new SecretHeader("Authorization", "Bearer " + settings.required(BEARER));
          case HEADER -> SecretHeader.of(settings, HEADER, settings.required(HEADER));
          default -> null;
        };
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
    if (proof != Proof.NONE) {
      header.check(request);
    }
  }
}
