package fieldhub.servicemobility.webhook;

import static fieldhub.servicemobility.webhook.Notifications.readObject;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Trap 8 of the contract: samples and tables name the same field in two ways; both are read. */
class FieldAliasesTest {

  private static final Instant TIME = Instant.parse("2026-03-10T09:00:00Z");

  @ParameterizedTest
  @ValueSource(strings = {"PlannedStartDate", "PlannedStartTime", "SchedStartTime"})
  void plannedStartOfAnActivity(String name) {
    assertThat(activity(time(name)).plannedStart()).isEqualTo(TIME);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PlannedEndDate", "PlannedEndTime", "SchedEndTime"})
  void plannedEndOfAnActivity(String name) {
    assertThat(activity(time(name)).plannedEnd()).isEqualTo(TIME);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ActualStartDate", "Started"})
  void actualStartOfAnActivity(String name) {
    assertThat(activity(time(name)).actual().start()).isEqualTo(TIME);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ActualEndDate", "Ended"})
  void actualEndOfAnActivity(String name) {
    assertThat(activity(time(name)).actual().end()).isEqualTo(TIME);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Type", "SysActCode"})
  void typeOfAnActivity(String name) {
    assertThat(activity("\"" + name + "\": \"1002\"").type()).isEqualTo("1002");
  }

  @Test
  void theSamplesNameCountsWhenBothHaveAValueAndAnEmptyOneIsNone() {
    String both = "\"PlannedStartDate\": \"2026-03-10T09:00:00Z\", \"PlannedStartTime\": \"x\"";
    String empty = "\"PlannedStartDate\": \"\", " + time("PlannedStartTime");
    assertThat(activity(both).plannedStart()).isEqualTo(TIME);
    assertThat(activity(empty).plannedStart()).isEqualTo(TIME);
  }

  @ParameterizedTest
  @CsvSource({
    "PlannedStartDate, PlannedEndDate",
    "PlannedStartTime, PlannedEndTime",
    "PlannedStartDate, PlannedEndTime"
  })
  void plannedTimesOfAWorkOrder(String start, String end) {
    var report =
        readObject(
            new WorkOrderHandler(),
            WebhookType.WORK_ORDER,
            "{\"OrderNum\": \"W\", " + time(start) + ", " + time(end) + "}");
    assertThat(report.plannedStart()).isEqualTo(TIME);
    assertThat(report.plannedEnd()).isEqualTo(TIME);
  }

  @ParameterizedTest
  @CsvSource({"RequestUTC, StorageLocationID", "RequestDate, StorageLocation"})
  void whenAndWhereToCount(String due, String location) {
    var count =
        readObject(
            new PhysicalInventoryHandler(),
            WebhookType.PHYSICAL_INVENTORY_REQUEST,
            "{\"PhysicalInventoryNum\": \"P\", \"" + location + "\": \"VAN\", " + time(due) + "}");
    assertThat(count.dueAt()).isEqualTo(TIME);
    assertThat(count.locationId()).isEqualTo("VAN");
  }

  @ParameterizedTest
  @ValueSource(strings = {"SplitGuid", "SplitGUID"})
  void theFirstPartOfASplitTimeEntry(String name) {
    var entry =
        readObject(
            new TimeEntryHandler(),
            WebhookType.TIME_ENTRY,
            "{\"ID\": \"second\", \"" + name + "\": \"first\"}");
    assertThat(entry.firstPart()).isEqualTo("first");
  }

  @ParameterizedTest
  @CsvSource({
    "PHYSICAL_INVENTORY_REQUEST, PhysicalInventoryRequest",
    "PHYSICAL_INVENTORY_REQUEST, PhysicalInventory",
    "USER_AUDIT, UserAudit",
    "USER_AUDIT, Audit"
  })
  void typeSegmentAndRowKey(WebhookType type, String name) {
    assertThat(WebhookType.ofEnvelope(name)).contains(type);
    assertThat(WebhookType.ofSegment(name)).contains(type);
    // With another key beside it, so that the name alone leads to the object.
    String row = "{\"rows\": [{\"rowver\": \"1\", \"New\": 1, \"" + name + "\": {\"a\": 1}}]}";
    assertThat(Notifications.rows(type, row).get(0).content().path()).isEqualTo("rows[0]." + name);
  }

  private static fieldhub.scheduling.fieldreport.Activity activity(String fields) {
    return readObject(
        new ActivityHandler(), WebhookType.ACTIVITY, "{\"ActivityID\": \"a\", " + fields + "}");
  }

  private static String time(String name) {
    return "\"" + name + "\": \"2026-03-10T09:00:00.000Z\"";
  }
}
