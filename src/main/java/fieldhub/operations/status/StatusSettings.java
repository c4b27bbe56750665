package fieldhub.operations.status;

import fieldhub.platform.config.BuildVersion;
import fieldhub.platform.config.Settings;
import fieldhub.platform.config.SettingsGroup;
import jakarta.inject.Inject;

/** What the status tells that no other settings group does. */
@SettingsGroup
public class StatusSettings {
  private final boolean demo;
  private final String version;

  @Inject
  StatusSettings(Settings settings) {
    demo = settings.flag("fieldhub.demo", false);
    version = BuildVersion.read().text();
  }

  boolean demo() {
    return demo;
  }

  String version() {
    return version;
  }
}
