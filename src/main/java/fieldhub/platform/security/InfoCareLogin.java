package fieldhub.platform.security;

import fieldhub.platform.config.Settings;
import fieldhub.platform.config.SettingsGroup;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * What proves that a webhook comes from InfoCare's hub: a secret in a header of its own, since the
 * vendor signs nothing (contract serviceorderhub 8). Without the setting nobody gets in.
 */
@SettingsGroup
public class InfoCareLogin {
  private static final String HEADER = "fieldhub.serviceorderhub.webhooks.header";

  private final Optional<SecretHeader> header;

  @Inject
  public InfoCareLogin(Settings settings) {
    header = settings.text(HEADER).map(text -> SecretHeader.of(settings, HEADER, text));
  }

  /**
   * Checks the sender.
   *
   * @throws LogonRefusedException if the header is missing or another one, or none is set
   */
  void check(HttpServletRequest request) throws LogonRefusedException {
    if (header.isEmpty()) {
      throw new LogonRefusedException(HEADER + " is not set");
    }
    header.get().check(request);
  }
}
