package fieldhub.parts.order;

import fieldhub.platform.config.Settings;
import fieldhub.platform.config.SettingsGroup;
import jakarta.inject.Inject;
import java.time.Duration;

/** How the organisation wants parts orders to be handled. */
@SettingsGroup
public class PartsOrderingSettings {

  private final boolean allOrNothing;
  private final Duration repeatWindow;

  @Inject
  public PartsOrderingSettings(Settings settings) {
    allOrNothing = settings.flag("fieldhub.parts-ordering.all-or-nothing", false);
    repeatWindow =
        settings.duration("fieldhub.parts-ordering.repeat-window", Duration.ofMinutes(10));
  }

  /** Whether one part that cannot be had refuses the whole request. */
  boolean allOrNothing() {
    return allOrNothing;
  }

  /** For how long the same request gets the same answer. */
  Duration repeatWindow() {
    return repeatWindow;
  }
}
