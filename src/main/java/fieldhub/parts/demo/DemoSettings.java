package fieldhub.parts.demo;

import fieldhub.platform.config.Settings;
import fieldhub.platform.config.SettingsGroup;
import jakarta.inject.Inject;

/** Whether there is to be a demo organisation. */
@SettingsGroup
public class DemoSettings {

  private static final String NAME = "fieldhub.demo";

  private final Settings settings;
  private final boolean wanted;

  @Inject
  public DemoSettings(Settings settings) {
    this.settings = settings;
    wanted = settings.flag(NAME, false);
  }

  /** Whether it is asked for and this database may hold it. */
  public boolean isWanted() {
    return wanted && settings.problems().stream().noneMatch(problem -> problem.name().equals(NAME));
  }
}
