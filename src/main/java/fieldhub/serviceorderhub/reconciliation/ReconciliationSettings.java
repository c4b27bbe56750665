package fieldhub.serviceorderhub.reconciliation;

import fieldhub.platform.config.Settings;
import fieldhub.platform.config.SettingsGroup;
import jakarta.inject.Inject;
import java.time.Duration;

/** When logs are reconciled. */
@SettingsGroup
public class ReconciliationSettings {

  private final Duration interval;
  private final Duration settleTime;

  @Inject
  public ReconciliationSettings(Settings settings) {
    interval =
        settings.duration("fieldhub.serviceorderhub.reconciliation.interval", Duration.ofHours(1));
    settleTime =
        settings.duration(
            "fieldhub.serviceorderhub.reconciliation.settle-time", Duration.ofSeconds(30));
  }

  /** From the beginning of one run to the next, if anything is due. */
  Duration interval() {
    return interval;
  }

  /** How long InfoCare may take to show what it has stored. */
  Duration settleTime() {
    return settleTime;
  }
}
