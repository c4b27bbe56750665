package fieldhub.servicemobility.webhook;

import static fieldhub.servicemobility.webhook.WebhookType.INVENTORY_TRANSFER;
import static fieldhub.servicemobility.webhook.WebhookType.INVENTORY_USAGE;
import static fieldhub.servicemobility.webhook.WebhookType.LOAD_INVENTORY;
import static fieldhub.servicemobility.webhook.WebhookType.PHYSICAL_INVENTORY_REQUEST;
import static fieldhub.servicemobility.webhook.WebhookType.STOCK_LEVEL_RECOMMENDATION;
import static fieldhub.servicemobility.webhook.WebhookType.TIME_ENTRY;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fieldhub.support.Hub;
import fieldhub.support.HubTest;
import fieldhub.support.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;

/** All nine webhooks of the contract, from its example files to what operators see of them. */
@HubTest
class NineWebhooksIT {

  private static final String WEBHOOKS = "/servicemobility/webhooks";
  private static final String TIME = "2026-03-10T16:45:00Z";

  @ArquillianResource Hub hub;

  private final Example example = new Example();

  @Test
  void inventoryUsage() {
    sendEverywhere("inventory-usage", "InventoryUsage", "InventoryUsages");

    assertThat(view().onHand(key("WPW10730972"))).isEqualByComparingTo("-1");
    assertThat(view().onHand(key("8544771"))).isEqualByComparingTo("-1");
  }

  @Test
  void activity() {
    sendEverywhere("activity", "Activities", "Activity");

    JsonNode activity = one("activities/" + key("ACT-7714"));
    assertThat(activity.path("status").asText()).isEqualTo("1002");
    assertThat(activity.path("plannedEnd").asText()).startsWith("2026-03-10T10:00:00");
    assertThat(activity.path("actual").path("start").asText()).startsWith("2026-03-10T09:02:11");
    assertThat(list("activities?technician=" + key("tech.marlow"))).hasSize(1);
    assertThat(view().journey(key("tech.marlow"))).isPositive();
  }

  @Test
  void physicalInventoryRequest() {
    sendEverywhere(
        "physical-inventory-request",
        "PhysicalInventoryRequest",
        "PhysicalInventoryRequests",
        "PhysicalInventory");

    JsonNode count = one("counts/" + key("PIC-3391"));
    assertThat(count.path("completed").asBoolean()).isTrue();
    assertThat(count.path("items")).hasSize(1);
    JsonNode drift = count.path("drift").get(0);
    assertThat(drift.path("expected").asInt()).isEqualTo(4);
    assertThat(drift.path("counted").asInt()).isEqualTo(3);
    assertThat(drift.path("ledger").asInt()).isZero();
    assertThat(drift.path("fromExpected").asInt()).isEqualTo(-1);
    assertThat(list("counts?locationId=" + key("VAN-0417"))).hasSize(1);
    // It tells, it does not move: there is no stock yet.
    assertThat(view().movements(key("WPW10730972"))).isZero();
  }

  @Test
  void loadInventory() {
    sendEverywhere("load-inventory", "LoadInventory", "LoadInventories");

    JsonNode load = one("loads/" + key("LD-20977"));
    assertThat(load.path("locationId").asText()).isEqualTo(key("VAN-0417"));
    assertThat(load.path("items").get(0).path("qty").asInt()).isEqualTo(2);
    assertThat(load.path("movements")).isEmpty();
    assertThat(list("loads?locationId=" + key("VAN-0417"))).hasSize(1);
    assertThat(view().movements(key("WPW10730972"))).isZero();
    assertThat(view().journey(key("LD-20977"))).isPositive();
  }

  @Test
  void inventoryTransfer() {
    sendEverywhere("inventory-transfer", "InventoryTransfer", "InventoryTransfers");

    JsonNode transfer = one("transfers/" + key("7F3K") + "/" + key("92QD"));
    assertThat(transfer.path("state").asText()).isEqualTo("HALF");
    assertThat(transfer.path("halves")).hasSize(1);
    assertThat(list("transfers?state=half&code=" + key("92QD"))).hasSize(1);
    assertThat(view().movements(key("WPW10730972"))).isZero();
  }

  @Test
  void stockLevelRecommendation() {
    sendEverywhere(
        "stock-level-recommendation", "StockLevelRecommendation", "StockLevelRecommendations");

    JsonNode recommendation = one("recommendations/" + key("SLR-1180"));
    assertThat(recommendation.path("items").get(0).path("qty").asInt()).isEqualTo(4);
    assertThat(list("recommendations?locationId=" + key("VAN-0417"))).hasSize(1);
  }

  @Test
  void timeEntry() {
    sendEverywhere("time-entry", "TimeEntry", "TimeEntries");

    JsonNode entry = one("time-entries/" + key("TE-5d0b6e"));
    assertThat(entry.path("open").asBoolean()).isTrue();
    assertThat(entry.path("start").asText()).startsWith("2026-03-10T13:05:00");
    assertThat(list("time-entries?open=true&workOrder=" + key("WO-2026-004512"))).hasSize(1);
    assertThat(list("time-entries?open=false&workOrder=" + key("WO-2026-004512"))).isEmpty();
  }

  @Test
  void userAudit() {
    sendEverywhere("user-audit", "UserAudit", "UserAudits", "Audit");

    JsonNode audits = list("user-audits?technician=" + key("tech.marlow"));
    assertThat(audits).hasSize(1);
    assertThat(audits.get(0).path("subcategory").asText()).isEqualTo("12001");
    assertThat(audits.get(0).path("attributes").path("ReasonCode").asText()).isEmpty();
    assertThat(one("user-audits/" + audits.get(0).path("id").asText()).path("refCode").asText())
        .isEqualTo(key("WO-2026-004512"));
  }

  @Test
  void workOrder() {
    sendEverywhere("work-order", "WorkOrder", "WorkOrders");

    assertThat(
            hub.database()
                .value("SELECT status FROM work_order WHERE order_num = ?", key("WO-2026-004512")))
        .isEqualTo("4097");
  }

  @Test
  void whatUsageAndALoadBothTellIsCountedOnce() {
    apply(LOAD_INVENTORY, "1", load("2.0"));
    apply(INVENTORY_USAGE, "2", usage("1001", "LD", "2026-03-10T07:48:31Z", "2", "0"));

    assertThat(view().onHand(key("P"))).isEqualByComparingTo("2");
    JsonNode load = one("loads/" + key("LD"));
    assertThat(load.path("movements")).hasSize(1);
    assertThat(load.path("movements").get(0).path("in").asInt()).isEqualTo(2);
    assertThat(list("journey?kind=load&key=" + key("LD"))).hasSize(2);
  }

  @Test
  void twoHalvesAreOneTransferWhicheverWayRoundTheirCodesStand() {
    apply(INVENTORY_TRANSFER, "1", half("A", "B", "tech.one", "tech.two"));
    apply(INVENTORY_USAGE, "2", usage("1003", "B", "2026-03-10T12:15:01Z", "0", "1"));
    apply(INVENTORY_TRANSFER, "3", half("B", "A", "tech.two", "tech.one"));

    JsonNode transfer = one("transfers/" + key("B") + "/" + key("A"));
    assertThat(transfer.path("state").asText()).isEqualTo("COMPLETE");
    assertThat(transfer.path("halves"))
        .extracting(it -> it.path("technician").asText())
        .containsExactlyInAnyOrder("tech.one", "tech.two");
    assertThat(transfer.path("movements")).hasSize(1);
    assertThat(list("transfers?state=complete&code=" + key("A"))).hasSize(1);
    assertThat(list("transfers?state=half&code=" + key("A"))).isEmpty();
    assertThat(view().onHand(key("P"))).isEqualByComparingTo("-1");
  }

  @Test
  void aCountIsComparedWithWhatTheLedgerHadAtItsTime() {
    apply(INVENTORY_USAGE, "1", usage("1001", "LD", "2026-03-10T08:00:00Z", "5", "0"));
    apply(PHYSICAL_INVENTORY_REQUEST, "2", count("1002", "4", "3", "2026-03-10T15:12:00Z"));
    apply(INVENTORY_USAGE, "3", usage("1004", "PIC", "2026-03-10T15:11:58Z", "0", "2"));
    apply(INVENTORY_USAGE, "4", usage("1002", "WO", "2026-03-10T16:00:00Z", "0", "1"));

    assertThat(view().onHand(key("P"))).isEqualByComparingTo("2");
    JsonNode count = one("counts/" + key("PIC"));
    assertThat(count.path("movements")).hasSize(1);
    JsonNode drift = count.path("drift").get(0);
    assertThat(drift.path("ledger").asInt()).isEqualTo(5);
    assertThat(drift.path("difference").asInt()).isEqualTo(-2);
    assertThat(drift.path("corrected").asInt()).isEqualTo(-2);
    assertThat(drift.path("unexplained").asInt()).isZero();
  }

  @Test
  void aCountAskedForIsNotComparedAndTheLatestStands() {
    apply(PHYSICAL_INVENTORY_REQUEST, "2", count("1002", "4", "3", "2026-03-10T15:12:00Z"));
    apply(PHYSICAL_INVENTORY_REQUEST, "1", count("1001", "4", "0", "2026-03-10T06:00:00Z"));

    JsonNode count = one("counts/" + key("PIC"));
    assertThat(count.path("completed").asBoolean()).isTrue();
    assertThat(count.path("items").get(0).path("qty").asInt()).isEqualTo(3);

    apply(PHYSICAL_INVENTORY_REQUEST, "3", count("1001", "4", "0", "2026-03-10T18:00:00Z"));
    assertThat(one("counts/" + key("PIC")).path("drift")).isEmpty();
  }

  @Test
  void aTimeEntryIsClosedByItsLatestReportAndNotOpenedByALateOne() {
    apply(TIME_ENTRY, "2", time("TE", "", "2026-03-10T22:00:00Z", "2026-03-11T00:00:00Z", 3));
    apply(TIME_ENTRY, "1", time("TE", "", "2026-03-10T22:00:00Z", "", 1));
    apply(TIME_ENTRY, "3", time("TE2", "TE", "2026-03-11T00:00:00Z", "2026-03-11T01:30:00Z", 3));

    JsonNode entry = one("time-entries/" + key("TE2"));
    assertThat(entry.path("firstPart").asText()).isEqualTo(key("TE"));
    assertThat(entry.path("parts"))
        .extracting(it -> it.path("entryId").asText())
        .containsExactly(key("TE"), key("TE2"));
    assertThat(entry.path("total").asText()).isEqualTo("PT3H30M");
    assertThat(one("time-entries/" + key("TE")).path("open").asBoolean()).isFalse();
  }

  @Test
  void whoEnteredATimeIsLearnedFromWhicheverExportSaysIt() {
    String entry = time("TE", "", "2026-03-10T22:00:00Z", "", 1);
    apply(TIME_ENTRY, "1", entry);
    String id = Usage.unique("msg");
    String row = example.row(TIME_ENTRY, id, "1", TIME, entry);
    post("", row.replace("\"TimeEntry\": {", "\"UserID\": \"tech.who\", \"TimeEntry\": {"));
    view().awaitState(id, "DONE");
    apply(TIME_ENTRY, "1", entry);

    assertThat(one("time-entries/" + key("TE")).path("technician").asText()).isEqualTo("tech.who");
  }

  @Test
  void anOldRecommendationThatIsExportedAgainDoesNotComeBack() {
    apply(STOCK_LEVEL_RECOMMENDATION, "1", "2026-03-10T08:00:00Z", recommendation("3"));
    apply(STOCK_LEVEL_RECOMMENDATION, "2", "2026-03-10T09:00:00Z", recommendation("4"));
    apply(STOCK_LEVEL_RECOMMENDATION, "1", "2026-03-10T10:00:00Z", recommendation("3"));

    JsonNode stands = one("recommendations/" + key("SLR"));
    assertThat(stands.path("items").get(0).path("qty").asInt()).isEqualTo(4);
  }

  @Test
  void aRowThatMakesNoSenseIsParkedWithItsPlace() {
    String id = Usage.unique("msg");
    String object = load("2.0").replace("\"LoadNum\"", "\"Other\"");
    post("", example.row(LOAD_INVENTORY, id, "1", TIME, object));

    view().awaitState(id, "PARKED");
    assertThat(view().message(id))
        .containsEntry("last_error", "rows[0].LoadInventory.LoadNum is missing");
  }

  @Test
  void whatWasKeptBeforeTheHubCouldApplyItIsAppliedByAnOperatorsReplay() {
    String one = apply(LOAD_INVENTORY, "1", load("2.0"));
    asAnOlderReleaseLeftIt(one);
    String retry = "/operations/inbox/" + view().message(one).get("id") + "/retry";
    assertThat(hub.administrator().post(retry, Map.of("reason", "r")).status()).isEqualTo(200);
    view().awaitState(one, "DONE");
    assertThat(view().message(one)).containsEntry("outcome", "APPLIED");
    assertThat(one("loads/" + key("LD")).path("items")).hasSize(1);
    assertThat(hub.administrator().post(retry, Map.of("reason", "r")).status()).isEqualTo(409);

    asAnOlderReleaseLeftIt(one);
    String replay = "/operations/inbox/replay-kept?type=";
    Reply answer =
        hub.administrator().post(replay + "LoadInventory", Map.of("reason", "new release"));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.json().path("replayed").asInt()).isEqualTo(1);
    assertThat(answer.json().path("more").asBoolean()).isFalse();
    view().awaitState(one, "DONE");
    assertThat(view().message(one)).containsEntry("outcome", "APPLIED");
    assertThat(one("loads/" + key("LD")).path("items")).hasSize(1);
    assertThat(list("audit?action=inbox.replay-kept&objectId=LoadInventory")).isNotEmpty();
    assertThat(hub.administrator().post(replay + "Nothing", Map.of("reason", "r")).status())
        .isEqualTo(409);
    assertThat(hub.administrator().post(replay, Map.of("reason", "r")).status()).isEqualTo(400);
  }

  /** Kept, with nothing applied of it. */
  private void asAnOlderReleaseLeftIt(String id) {
    hub.database().update("DELETE FROM inventory_load WHERE load_num = ?", key("LD"));
    hub.database().update("UPDATE inbox_message SET outcome = 'KEPT' WHERE external_id = ?", id);
  }

  /** Each URL gets the same rows under an id of its own, as a re-export does. */
  private void sendEverywhere(String file, String... segments) {
    List<String> urls = new ArrayList<>(List.of("", "/"));
    for (String segment : segments) {
      urls.add("/" + segment);
      urls.add("/" + segment + "/");
    }
    List<String> ids = new ArrayList<>();
    for (String url : urls) {
      String id = Usage.unique("msg");
      post(url, example.message(file, id));
      ids.add(id);
    }
    for (String id : ids) {
      view().awaitState(id, "DONE");
      assertThat(view().message(id)).containsEntry("outcome", "APPLIED");
    }
  }

  private String apply(WebhookType type, String rowver, String object) {
    return apply(type, rowver, TIME, object);
  }

  private String apply(WebhookType type, String rowver, String time, String object) {
    String id = Usage.unique("msg");
    post("", example.row(type, id, rowver, time, object));
    view().awaitState(id, "DONE");
    return id;
  }

  private void post(String url, String body) {
    Reply reply = hub.technician("tech.marlow").post(WEBHOOKS + url, body);
    assertThat(reply.status()).as(url).isEqualTo(200);
    assertThat(reply.text()).isEmpty();
  }

  private String load(String qty) {
    return """
    {"LoadNum": "%s", "StorageLocationID": "%s", "ModifiedUTC": "2026-03-10T07:48:31Z",
     "Items": [{"ProdNum": "%s", "Qty": %s}]}"""
        .formatted(key("LD"), key("VAN"), key("P"), qty);
  }

  private String usage(String module, String reference, String time, String in, String out) {
    return """
    {"UserID": "t", "ModifiedUTC": "%s", "RefModule": "%s", "RefObjID": "%s",
     "StorageLocations": [{"StorageLocationID": "%s", "Items": [
       {"ProdNum": "%s", "InQty": %s, "OutQty": %s}]}]}"""
        .formatted(time, module, key(reference), key("VAN"), key("P"), in, out);
  }

  private String half(String publicCode, String privateCode, String user, String other) {
    return """
    {"FromStorageLocation": "%s", "ToStorageLocation": "V", "UserID": "%s",
     "TransferTech": {"UserID": "%s"}, "TransferUTC": "2026-03-10T12:15:00Z",
     "ValidationCode": {"PublicCode": "%s", "PrivateCode": "%s"},
     "Items": [{"ProdNum": "%s", "Qty": 1}]}"""
        .formatted(key("VAN"), user, other, key(publicCode), key(privateCode), key("P"));
  }

  private String count(String status, String expected, String counted, String time) {
    return """
    {"PhysicalInventoryNum": "%s", "InventoryRequestType": "1001", "Status": "%s",
     "StorageLocationID": "%s", "UserID": "t", "ModifiedUTC": "%s",
     "Items": [{"ProdNum": "%s", "ExpectedQty": %s, "Qty": %s}]}"""
        .formatted(key("PIC"), status, key("VAN"), time, key("P"), expected, counted);
  }

  private String time(String id, String splitFrom, String start, String end, int version) {
    return """
    {"ID": "%s", "SplitGUID": "%s", "ModifiedUTC": "2026-03-11T0%d:00:00Z", "SysCatCode": "9",
     "RefCode": "%s", "UserStartUTC": "%s", "UserEndUTC": "%s"}"""
        .formatted(
            key(id), splitFrom.isEmpty() ? "" : key(splitFrom), version, key("WO"), start, end);
  }

  private String recommendation(String qty) {
    return """
    {"ID": "%s", "StorageLocationID": "V", "Items": [{"ProdNum": "P", "RecQty": %s}]}"""
        .formatted(key("SLR"), qty);
  }

  private String key(String contractKey) {
    return example.key(contractKey);
  }

  private JsonNode one(String path) {
    Reply reply = hub.administrator().get("/operations/" + path);
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return reply.json();
  }

  private JsonNode list(String path) {
    return one(path).path("items");
  }

  private InboxView view() {
    return new InboxView(hub);
  }
}
