package fieldhub.servicemobility.webhook;

import static fieldhub.servicemobility.webhook.Notifications.example;
import static fieldhub.servicemobility.webhook.Notifications.read;
import static fieldhub.servicemobility.webhook.Notifications.readObject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fieldhub.parts.inventory.InventoryItem;
import fieldhub.parts.inventory.Load;
import fieldhub.parts.inventory.PhysicalCount;
import fieldhub.parts.inventory.Recommendation;
import fieldhub.parts.inventory.TransferHalf;
import fieldhub.parts.inventory.ValidationCode;
import fieldhub.platform.inbox.FinalFailureException;
import fieldhub.platform.journey.JourneyKey;
import fieldhub.platform.journey.KeyKind;
import fieldhub.scheduling.fieldreport.Activity;
import fieldhub.scheduling.fieldreport.TimeEntry;
import fieldhub.scheduling.fieldreport.UserAudit;
import fieldhub.scheduling.workorder.WorkOrderReport;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each type as the contract's example file has it, and what it says when it makes no sense. */
class WebhookReadersTest {

  @Test
  void aLoad() {
    Load load =
        read(new LoadInventoryHandler(), WebhookType.LOAD_INVENTORY, example("load-inventory"));

    assertThat(load.loadNum()).isEqualTo("LD-20977");
    assertThat(load.type()).isEqualTo("1001");
    assertThat(load.status()).isEqualTo("1002");
    assertThat(load.locationId()).isEqualTo("VAN-0417");
    assertThat(load.xRef()).isEqualTo("SHP-556118");
    assertThat(load.dueAt()).isEqualTo("2026-03-10T20:00:00Z");
    assertThat(load.origin().statedAt()).isEqualTo("2026-03-10T07:48:31Z");
    assertThat(load.origin().rowver()).isEqualTo("91815");
    assertItem(load.items(), "WPW10730972", "2", "2");
  }

  @Test
  void aTransfersHalf() {
    TransferHalf half =
        read(
            new InventoryTransferHandler(),
            WebhookType.INVENTORY_TRANSFER,
            example("inventory-transfer"));

    assertThat(half.code()).isEqualTo(ValidationCode.of("92QD", "7F3K"));
    assertThat(half.technician()).isEqualTo("tech.marlow");
    assertThat(half.otherTechnician()).isEqualTo("tech.iqbal");
    assertThat(half.fromLocation()).isEqualTo("VAN-0417");
    assertThat(half.toLocation()).isEqualTo("VAN-0533");
    assertThat(half.origin().statedAt()).isEqualTo("2026-03-10T12:15:00Z");
    assertItem(half.items(), "WPW10730972", null, "1");
  }

  @Test
  void aCount() {
    PhysicalCount count =
        read(
            new PhysicalInventoryHandler(),
            WebhookType.PHYSICAL_INVENTORY_REQUEST,
            example("physical-inventory-request"));

    assertThat(count.countNum()).isEqualTo("PIC-3391");
    assertThat(count.isFull()).isFalse();
    assertThat(count.isCompleted()).isTrue();
    assertThat(count.locationId()).isEqualTo("VAN-0417");
    assertThat(count.technician()).isEqualTo("tech.marlow");
    assertThat(count.dueAt()).isEqualTo("2026-03-11T18:00:00Z");
    assertThat(count.origin().statedAt()).isEqualTo("2026-03-10T15:12:00Z");
    assertItem(count.items(), "WPW10730972", "4", "3");
  }

  @Test
  void aRecommendationIsAsOldAsItsMessage() {
    Recommendation recommendation =
        read(
            new StockLevelRecommendationHandler(),
            WebhookType.STOCK_LEVEL_RECOMMENDATION,
            example("stock-level-recommendation"));

    assertThat(recommendation.recommendationId()).isEqualTo("SLR-1180");
    assertThat(recommendation.locationId()).isEqualTo("VAN-0417");
    assertThat(recommendation.origin().statedAt()).isEqualTo("2026-03-10T16:45:06Z");
    assertItem(recommendation.items(), "WPW10730972", "3", "4");
  }

  @Test
  void anOpenTimeEntryOnAWorkOrder() {
    TimeEntry entry = read(new TimeEntryHandler(), WebhookType.TIME_ENTRY, example("time-entry"));

    assertThat(entry.entryId()).isEqualTo("TE-5d0b6e");
    assertThat(entry.firstPart()).isEqualTo("TE-5d0b6e");
    assertThat(entry.workOrder()).isEqualTo("WO-2026-004512");
    assertThat(entry.subCategory()).isEqualTo("1003");
    assertThat(entry.systemGenerated()).isTrue();
    assertThat(entry.start()).isEqualTo("2026-03-10T13:05:00Z");
    assertThat(entry.isOpen()).isTrue();
    assertThat(entry.startedAt()).isEqualTo(new TimeEntry.Gps("53.4083", "-2.1494"));
  }

  @Test
  void aTimeEntryOnSomethingElseIsOnNoWorkOrder() {
    TimeEntry entry =
        readObject(
            new TimeEntryHandler(),
            WebhookType.TIME_ENTRY,
            """
            {"ID": "t", "RefCode": "ACT-1", "SysCatCode": "7", "UserEndUTC": "2026-03-10 13:05:00Z",
             "StartGPSLatitude": 53.5}""");

    assertThat(entry.workOrder()).isNull();
    assertThat(entry.isOpen()).isFalse();
    assertThat(entry.technician()).isEqualTo("tech.row");
    assertThat(entry.startedAt().latitude()).isEqualTo("53.5");
    // Without ModifiedUTC the latest time that the entry names says how old the report is.
    assertThat(entry.origin().statedAt()).isEqualTo("2026-03-10T13:05:00Z");
  }

  @Test
  void anActivity() {
    Activity activity = read(new ActivityHandler(), WebhookType.ACTIVITY, example("activity"));

    assertThat(activity.activityId()).isEqualTo("ACT-7714");
    assertThat(activity.type()).isEqualTo("1001");
    assertThat(activity.technician()).isEqualTo("tech.marlow");
    assertThat(activity.locationNum()).isEqualTo("LOC-DEPOT");
    assertThat(activity.plannedStart()).isEqualTo("2026-03-10T09:00:00Z");
    assertThat(activity.plannedEnd()).isEqualTo("2026-03-10T10:00:00Z");
    assertThat(activity.actual().start()).isEqualTo("2026-03-10T09:02:11Z");
    assertThat(activity.actual().travelEnd()).isEqualTo("2026-03-10T08:58:40Z");
    assertThat(activity.actual().end()).isNull();
    assertThat(activity.origin().statedAt()).isEqualTo("2026-03-10T09:02:12Z");
  }

  @Test
  void aUserAudit() {
    UserAudit audit = read(new UserAuditHandler(), WebhookType.USER_AUDIT, example("user-audit"));

    assertThat(audit.technician()).isEqualTo("tech.marlow");
    assertThat(audit.category()).isEqualTo("1002");
    assertThat(audit.subcategory()).isEqualTo("12001");
    assertThat(audit.refCode()).isEqualTo("WO-2026-004512");
    assertThat(audit.happenedAt()).isEqualTo("2026-03-10T12:34:16.368Z");
    assertThat(audit.attributes()).isEqualTo("{\"ReasonCode\":\"\"}");
  }

  @Test
  void aWorkOrder() {
    WorkOrderReport report =
        read(new WorkOrderHandler(), WebhookType.WORK_ORDER, example("work-order"));

    assertThat(report.orderNum()).isEqualTo("WO-2026-004512");
    assertThat(report.status()).isEqualTo("4097");
    assertThat(report.orderType()).isEqualTo("1001");
    assertThat(report.accountNum()).isEqualTo("AC-10233");
    assertThat(report.locationNum()).isEqualTo("LOC-20417");
    assertThat(report.reasonCode()).isEqualTo("1003");
    assertThat(report.travelStart()).isEqualTo("2026-03-10T12:34:16Z");
    assertThat(report.actualEnd()).isEqualTo("2026-03-10T16:31:00Z");
    assertThat(report.origin().statedAt()).isEqualTo("2026-03-10T16:31:10Z");
    assertThat(report.receivedAt()).isEqualTo(Notifications.RECEIVED);
  }

  @Test
  void aWorkOrderReportWithoutItsTimeIsAsOldAsTheLastThatHappened() {
    WorkOrderReport report =
        readObject(
            new WorkOrderHandler(),
            WebhookType.WORK_ORDER,
            """
            {"OrderNum": "W", "ActualStartDate": "2026-03-10T13:00:00Z", "PlannedEndDate":
             "2027-01-01T00:00:00Z", "ActualTravelEndDate": "2026-03-10T12:50:00Z"}""");

    assertThat(report.origin().statedAt()).isEqualTo("2026-03-10T13:00:00Z");
  }

  @Test
  void workOrdersHaveTheirTurnBeforeStockAsInABooking() {
    assertThat(new WorkOrderHandler().turn()).isLessThan(new InventoryUsageHandler().turn());
  }

  @Test
  void aMessageIsFoundByEveryBusinessKeyThatItNames() {
    InventoryTransferHandler handler = new InventoryTransferHandler();
    TransferHalf half =
        read(handler, WebhookType.INVENTORY_TRANSFER, example("inventory-transfer"));

    assertThat(handler.keys(List.of(half, half)))
        .containsExactlyInAnyOrder(
            new JourneyKey(KeyKind.TRANSFER, "7F3K"),
            new JourneyKey(KeyKind.TRANSFER, "92QD"),
            new JourneyKey(KeyKind.STORAGE_LOCATION, "VAN-0417"),
            new JourneyKey(KeyKind.STORAGE_LOCATION, "VAN-0533"),
            new JourneyKey(KeyKind.TECHNICIAN, "tech.marlow"),
            new JourneyKey(KeyKind.TECHNICIAN, "tech.iqbal"),
            new JourneyKey(KeyKind.PART, "WPW10730972"));
  }

  @Test
  void aRowThatIsFormattedOtherwiseIsTheSameRow() {
    String object = "{\"ID\": \"t\", \"TechCreated\": false, \"Qty\": 1.0}";
    String other = "{\"Qty\":1,\n\"TechCreated\":false,\"ID\":\"t\"}";
    WebhookType type = WebhookType.STOCK_LEVEL_RECOMMENDATION;

    assertThat(Notifications.rows(type, Notifications.envelope(type, object)).get(0).hash())
        .isEqualTo(Notifications.rows(type, Notifications.envelope(type, other)).get(0).hash());
  }

  @Test
  void withoutAnyTimeOfItsOwnAReportIsAsOldAsItsMessage() {
    String object = "{\"PhysicalInventoryNum\": \"P\", \"StorageLocationID\": \"L\"}";
    WebhookType type = WebhookType.PHYSICAL_INVENTORY_REQUEST;
    PhysicalInventoryHandler handler = new PhysicalInventoryHandler();

    assertThat(readObject(handler, type, object).origin().statedAt())
        .isEqualTo("2026-03-10T16:45:00Z");
    String bare =
        "{\"rowver\": \"7\", \"rows\": [{\"rowver\": \"7\", \"PhysicalInventory\": "
            + object
            + "}]}";
    Instant received = Notifications.RECEIVED;
    assertThat(read(handler, type, bare).origin().statedAt()).isEqualTo(received);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "LOAD_INVENTORY | {} | LoadInventory.LoadNum is missing",
        "LOAD_INVENTORY | {\"LoadNum\": \"L\"} | LoadInventory.StorageLocationID is missing",
        "LOAD_INVENTORY | {\"LoadNum\": \"L\", \"StorageLocation\": 7} "
            + "| LoadInventory.StorageLocation must be a text",
        "LOAD_INVENTORY | {\"LoadNum\": \"L\", \"StorageLocationID\": \"V\", \"Items\": [{}]} "
            + "| LoadInventory.Items[0].ProdNum is missing",
        "LOAD_INVENTORY | {\"LoadNum\": \"L\", \"StorageLocationID\": \"V\", \"TechCreated\": 1} "
            + "| LoadInventory.TechCreated must be true or false",
        "INVENTORY_TRANSFER | {} "
            + "| InventoryTransfer.ValidationCode is missing: nothing ties the two halves",
        "INVENTORY_TRANSFER | {\"ValidationCode\": \"7F3K\"} "
            + "| InventoryTransfer.ValidationCode must be an object",
        "PHYSICAL_INVENTORY_REQUEST | {\"PhysicalInventoryNum\": \"P\"} "
            + "| PhysicalInventoryRequest.StorageLocationID is missing",
        "STOCK_LEVEL_RECOMMENDATION | {\"Items\": []} | StockLevelRecommendation.ID is missing",
        "TIME_ENTRY | {\"ID\": \"t\", \"UserEndUTC\": \"soon\"} "
            + "| TimeEntry.UserEndUTC is no date and time",
        "ACTIVITY | {\"ActivityID\": \"a\", \"SchedStartTime\": \"soon\"} "
            + "| Activity.SchedStartTime is no date and time",
        "USER_AUDIT | {\"Attrs\": []} | UserAudit.Attrs must be an object",
        "WORK_ORDER | {\"OrderStatus\": \"6\"} | WorkOrder.OrderNum is missing"
      })
  void nonsenseNamesItsPlaceAndNotItsValue(WebhookType type, String object, String reason) {
    WebhookHandler<?> handler =
        switch (type) {
          case LOAD_INVENTORY -> new LoadInventoryHandler();
          case INVENTORY_TRANSFER -> new InventoryTransferHandler();
          case PHYSICAL_INVENTORY_REQUEST -> new PhysicalInventoryHandler();
          case STOCK_LEVEL_RECOMMENDATION -> new StockLevelRecommendationHandler();
          case TIME_ENTRY -> new TimeEntryHandler();
          case ACTIVITY -> new ActivityHandler();
          case USER_AUDIT -> new UserAuditHandler();
          case WORK_ORDER -> new WorkOrderHandler();
          case INVENTORY_USAGE -> new InventoryUsageHandler();
        };
    assertThatThrownBy(() -> readObject(handler, type, object))
        .isInstanceOf(FinalFailureException.class)
        .hasMessage("rows[0]." + reason);
  }

  private static void assertItem(
      List<InventoryItem> items, String product, String planned, String qty) {
    assertThat(items).hasSize(1);
    assertThat(items.get(0).prodNum()).isEqualTo(product);
    assertThat(items.get(0).planned()).isEqualTo(planned == null ? null : new BigDecimal(planned));
    assertThat(items.get(0).qty()).isEqualByComparingTo(qty);
  }
}
