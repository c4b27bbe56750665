package fieldhub.platform.config;

import jakarta.inject.Inject;

/** Whether an empty database is to be filled with invented data. */
@SettingsGroup
public class DemoMode {
  private static final String NAME = "fieldhub.demo";

  private final Settings settings;
  private final boolean wanted;

  @Inject
  public DemoMode(Settings settings) {
    this.settings = settings;
    wanted = settings.flag(NAME, false);
  }

  /** Whether it is asked for and this database may hold it. */
  public boolean isWanted() {
    return wanted && settings.problems().stream().noneMatch(problem -> problem.name().equals(NAME));
  }
}
