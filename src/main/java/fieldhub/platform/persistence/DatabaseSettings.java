package fieldhub.platform.persistence;

import fieldhub.platform.config.Settings;
import fieldhub.platform.config.SettingsGroup;
import jakarta.inject.Inject;
import java.time.Duration;

/** How the hub treats its database at start. */
@SettingsGroup
public class DatabaseSettings {
  private final boolean migrate;
  private final boolean demo;
  private final Duration startWait;

  @Inject
  public DatabaseSettings(Settings settings) {
    migrate = settings.flag("fieldhub.database.migrate", true);
    demo = settings.flag("fieldhub.demo", false);
    startWait = settings.duration("fieldhub.database.start-wait", Duration.ofMinutes(1));
  }

  /** Whether the hub changes the schema itself; otherwise it only checks that somebody did. */
  boolean migrate() {
    return migrate;
  }

  /** Whether the demo organisation is asked for, which only H2 may hold. */
  boolean demo() {
    return demo;
  }

  /** How long a start waits for a database that does not answer yet. */
  Duration startWait() {
    return startWait;
  }
}
