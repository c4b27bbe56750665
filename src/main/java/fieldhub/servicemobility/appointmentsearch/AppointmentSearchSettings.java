package fieldhub.servicemobility.appointmentsearch;

import fieldhub.platform.config.Settings;
import fieldhub.platform.config.SettingsGroup;
import jakarta.inject.Inject;

/** What the organisation agreed with ServiceMobility about this interface. */
@SettingsGroup
public class AppointmentSearchSettings {

  private final String slotType;

  @Inject
  public AppointmentSearchSettings(Settings settings) {
    slotType = settings.text("fieldhub.appointments.slot-type", "1001");
  }

  /** The type of the time constraints that slots are answered as. */
  String slotType() {
    return slotType;
  }
}
