package fieldhub.serviceorderhub.reconciliation;

import fieldhub.platform.config.Settings;
import fieldhub.platform.config.SettingsGroup;
import jakarta.inject.Inject;
import java.time.Duration;

/** When logs are reconciled. */
@SettingsGroup
public class ReconciliationSettings {

  private final Duration interval;

  @Inject
  public ReconciliationSettings(Settings settings) {
    interval =
        settings.duration("fieldhub.serviceorderhub.reconciliation.interval", Duration.ofHours(1));
  }

  /** From the beginning of one run to the next, if anything is due. */
  Duration interval() {
    return interval;
  }
}
