package fieldhub.cases.routing;

import fieldhub.platform.config.Settings;
import fieldhub.platform.config.SettingsGroup;
import jakarta.inject.Inject;

/** How much of the partners' requests is kept for dry runs. */
@SettingsGroup
public class RoutingSettings {
  private static final int MOST = 100_000;

  private final int keptRequests;

  @Inject
  public RoutingSettings(Settings settings) {
    keptRequests = settings.number("fieldhub.serviceorderhub.routing.kept-requests", 1000, 1, MOST);
  }

  /** How many of each partner's last requests are kept. */
  int keptRequests() {
    return keptRequests;
  }
}
