package fieldhub.servicemobility.export;

import static org.assertj.core.api.Assertions.assertThat;

import fieldhub.platform.config.SettingProblem;
import fieldhub.platform.config.Settings;
import fieldhub.servicemobility.webhook.WebhookType;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExportSettingsTest {
  private static final String PREFIX = "fieldhub.servicemobility.export.";

  private final Map<String, String> values = new HashMap<>();
  private final Settings settings = new Settings(name -> Optional.ofNullable(values.get(name)));

  @Test
  void withoutAnAddressNothingIsAskedAndNothingIsMissing() {
    ExportSettings export = new ExportSettings(settings);
    assertThat(export.isConfigured()).isFalse();
    assertThat(export.names()).hasSize(9).containsEntry(WebhookType.ACTIVITY, "Activity");
    assertThat(settings.problems()).isEmpty();
  }

  @Test
  void anAddressNeedsAToken() {
    values.put(PREFIX + "base-url", "https://servicemobility.example.com/");
    new ExportSettings(settings);
    assertThat(settings.problems())
        .extracting(SettingProblem::name)
        .containsExactly(PREFIX + "token");
  }

  @Test
  void typesCanHaveOtherNamesInTheExport() {
    values.put(PREFIX + "types", "InventoryUsage, PhysicalInventory:InventoryCount");
    assertThat(new ExportSettings(settings).names())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                WebhookType.INVENTORY_USAGE, "InventoryUsage",
                WebhookType.PHYSICAL_INVENTORY_REQUEST, "InventoryCount"));
  }

  @Test
  void refusesOtherAddressesAndTypes() {
    values.put(PREFIX + "base-url", "file:///etc/passwd");
    values.put(PREFIX + "types", "Nothing,Activity:../x");
    new ExportSettings(settings);
    assertThat(settings.problems())
        .extracting(SettingProblem::name)
        .containsExactly(PREFIX + "base-url", PREFIX + "types");
  }
}
