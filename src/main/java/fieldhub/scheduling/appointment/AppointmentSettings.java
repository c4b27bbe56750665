package fieldhub.scheduling.appointment;

import fieldhub.platform.config.Settings;
import fieldhub.platform.config.SettingsGroup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** What the organisation offers its customers. */
@SettingsGroup
public class AppointmentSettings {

  private final Duration horizon;
  private final int mostSlots;
  private final Set<String> unavailableTypes;

  @Inject
  public AppointmentSettings(Settings settings) {
    horizon = settings.duration("fieldhub.appointments.horizon", Duration.ofDays(14));
    mostSlots = settings.number("fieldhub.appointments.most-slots", 50, 1, 1000);
    unavailableTypes =
        Set.copyOf(settings.list("fieldhub.appointments.unavailable-types", List.of("1002")));
  }

  /** How far ahead, from now. */
  Duration horizon() {
    return horizon;
  }

  /** How many slots one search offers. */
  int mostSlots() {
    return mostSlots;
  }

  /** The types of customer times that say "not then". */
  Set<String> unavailableTypes() {
    return unavailableTypes;
  }
}
