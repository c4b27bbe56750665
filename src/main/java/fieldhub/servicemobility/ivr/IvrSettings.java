package fieldhub.servicemobility.ivr;

import fieldhub.platform.config.Settings;
import fieldhub.platform.config.SettingsGroup;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;

/** Where IVR messages go. Without an address they wait in the outbox until there is one. */
@SettingsGroup
public class IvrSettings {
  private static final String URL = "fieldhub.servicemobility.ivr.url";

  /** The destination of what waits: operators read it in the outbox. */
  static final String NOT_SET = "nowhere yet: " + URL + " is not set";

  private final Optional<URI> url;

  @Inject
  public IvrSettings(Settings settings) {
    url = settings.address("fieldhub.servicemobility.ivr.url");
  }

  /** Where messages are posted; empty when that is not set. */
  Optional<URI> url() {
    return url;
  }

  /** The same for people: host and port only. */
  String destination() {
    return url.map(URI::getAuthority).orElse(NOT_SET);
  }
}
