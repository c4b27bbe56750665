package fieldhub.servicemobility.partsordering;

import fieldhub.platform.config.Settings;
import fieldhub.platform.config.SettingsGroup;
import jakarta.inject.Inject;

/** What the organisation agreed with ServiceMobility about this interface. */
@SettingsGroup
public class PartsOrderingInterfaceSettings {

  private final boolean availability;
  private final String processed;
  private final String rejected;
  private final int maxParts;

  @Inject
  public PartsOrderingInterfaceSettings(Settings settings) {
    availability = settings.flag("fieldhub.parts-ordering.availability", true);
    processed = settings.text("fieldhub.parts-ordering.status.processed", "1001");
    rejected = settings.text("fieldhub.parts-ordering.status.rejected", "2001");
    maxParts = settings.number("fieldhub.parts-ordering.max-parts", 500, 1, 10_000);
  }

  /** Whether command 1001 asks about availability; else it is refused like any other. */
  boolean availability() {
    return availability;
  }

  /** The status of a request of which at least one part was ordered. */
  String processed() {
    return processed;
  }

  /** The status of a request that came to nothing. */
  String rejected() {
    return rejected;
  }

  int maxParts() {
    return maxParts;
  }
}
