package fieldhub.operations.exchange;

import fieldhub.platform.config.Settings;
import fieldhub.platform.config.SettingsGroup;
import jakarta.inject.Inject;

/** How much an import may hold and how much its answer may say. */
@SettingsGroup
public class ExchangeSettings {
  private final int rows;
  private final int errors;

  @Inject
  ExchangeSettings(Settings settings) {
    rows = settings.number("fieldhub.operations.import.rows", 100_000, 1, 1_000_000);
    errors = settings.number("fieldhub.operations.import.errors", 100, 1, 10_000);
  }

  int rows() {
    return rows;
  }

  int errors() {
    return errors;
  }
}
