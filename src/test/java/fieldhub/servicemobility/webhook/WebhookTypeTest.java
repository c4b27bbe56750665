package fieldhub.servicemobility.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import fieldhub.platform.config.Settings;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WebhookTypeTest {

  @ParameterizedTest
  @CsvSource({
    "InventoryUsage, INVENTORY_USAGE",
    "Activities, ACTIVITY",
    "Activity, ACTIVITY",
    "PhysicalInventory, PHYSICAL_INVENTORY_REQUEST",
    "PhysicalInventoryRequests, PHYSICAL_INVENTORY_REQUEST",
    "LoadInventories, LOAD_INVENTORY",
    "InventoryTransfers, INVENTORY_TRANSFER",
    "WorkOrders, WORK_ORDER",
    "StockLevelRecommendations, STOCK_LEVEL_RECOMMENDATION",
    "TimeEntries, TIME_ENTRY",
    "Audit, USER_AUDIT",
    "UserAudits, USER_AUDIT"
  })
  void segmentsAreKnownInSingularAndPlural(String segment, WebhookType type) {
    assertThat(WebhookType.ofSegment(segment)).contains(type);
  }

  @ParameterizedTest
  @EnumSource
  void everyTypeIsKnownByItsNameInUrlAndEnvelope(WebhookType type) {
    assertThat(WebhookType.ofSegment(type.wireName())).contains(type);
    assertThat(WebhookType.ofEnvelope(type.wireName())).contains(type);
  }

  @Test
  void envelopesMayUseTheOtherNameOfTwoTypes() {
    assertThat(WebhookType.ofEnvelope("PhysicalInventory"))
        .contains(WebhookType.PHYSICAL_INVENTORY_REQUEST);
    assertThat(WebhookType.ofEnvelope("Audit")).contains(WebhookType.USER_AUDIT);
    assertThat(WebhookType.ofEnvelope("Activities")).isEmpty();
    assertThat(WebhookType.ofEnvelope("inventoryusage")).isEmpty();
  }

  @Test
  void moreSegmentsComeFromASetting() {
    Settings settings = settings("Verbrauch:InventoryUsage, hours : TimeEntry");
    WebhookSettings segments = new WebhookSettings(settings);

    assertThat(segments.ofSegment("Verbrauch")).contains(WebhookType.INVENTORY_USAGE);
    assertThat(segments.ofSegment("hours")).contains(WebhookType.TIME_ENTRY);
    assertThat(segments.ofSegment("WorkOrder")).contains(WebhookType.WORK_ORDER);
    assertThat(segments.ofSegment("else")).isEmpty();
    assertThat(settings.problems()).isEmpty();
  }

  @Test
  void aSegmentForNoTypeIsAProblemOfTheSettings() {
    Settings settings = settings("a:InventoryUsage,b:Nothing");
    new WebhookSettings(settings);
    assertThat(settings.problems()).hasSize(1);
  }

  private static Settings settings(String segments) {
    Map<String, String> values = Map.of("fieldhub.servicemobility.webhooks.segments", segments);
    return new Settings(name -> Optional.ofNullable(values.get(name)));
  }
}
