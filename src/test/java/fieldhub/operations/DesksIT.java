package fieldhub.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMailUtil;
import fieldhub.support.Caller;
import fieldhub.support.Hub;
import fieldhub.support.HubTest;
import fieldhub.support.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;

/** The inbox and the buyer's desk in operators' hands, and the journey that leads to both. */
@HubTest
class DesksIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @ArquillianResource Hub hub;

  private final String id = "DK" + UUID.randomUUID().toString().substring(0, 8);

  @Test
  void aWorkOrderLeadsAViewerToItsOrderItsMessageAndItsMovement() {
    String order = placeOrder();
    sendUsage(UUID.randomUUID().toString());
    Caller viewer = viewer();
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(viewer.get("/operations/journey?key=" + id).json().path("items"))
                    .extracting(step -> step.path("event").asText())
                    .contains("parts-order.placed", "inbox.applied"));
    JsonNode steps =
        viewer.get("/operations/journey?kind=work_order&key=" + id).json().path("items");
    for (JsonNode step : steps) {
      assertThat(viewer.get(step.path("link").asText()).status())
          .as(step.toString())
          .isEqualTo(200);
    }
    JsonNode movement =
        viewer.get("/operations/ledger?workOrder=" + id).json().path("items").get(0);
    assertThat(movement.path("out").asInt()).isEqualTo(1);
    JsonNode message = viewer.get(movement.path("message").asText()).json();
    assertThat(message.path("state").asText()).isEqualTo("DONE");
    assertThat(viewer.get(message.path("payload").asText()).text()).contains(id);
    assertThat(
            viewer
                .get("/operations/ledger?message=" + message.path("id").asText())
                .json()
                .path("items"))
        .hasSize(1);
    assertThat(
            viewer
                .get("/operations/orders?workOrder=" + id)
                .json()
                .path("items")
                .get(0)
                .path("partOrderNum")
                .asText())
        .isEqualTo(order);
    assertThat(
            viewer.post("/operations/orders/" + order + "/cancel", Map.of("reason", "r")).status())
        .isEqualTo(403);
    String retry = "/operations/inbox/" + message.path("id").asText() + "/retry";
    assertThat(viewer.post(retry, Map.of("reason", "r")).status()).isEqualTo(403);
  }

  @Test
  void theBuyersDeskConfirmsDatesAndCancels() {
    String order = "/operations/orders/" + placeOrder();
    Caller desk = hub.administrator();
    assertThat(desk.get(order).json().path("status").asText()).isEqualTo("REQUESTED");
    Map<String, String> first = Map.of("delivery", "2031-03-16T10:00:00Z");
    JsonNode confirmed = desk.post(order + "/confirm", first).json();
    assertThat(confirmed.path("status").asText()).isEqualTo("CONFIRMED");
    assertThat(confirmed.path("expectedDelivery").asText()).startsWith("2031-03-16T10:00:00");
    Reply otherwise = desk.post(order + "/confirm", Map.of("delivery", "2031-03-17T10:00:00Z"));
    assertThat(otherwise.status()).isEqualTo(409);
    assertThat(otherwise.json().path("detail").asText()).contains("change its date");
    assertThat(desk.post(order + "/date", Map.of("delivery", "2031-03-18T10:00:00Z")).status())
        .isEqualTo(200);
    JsonNode cancelled = desk.post(order + "/cancel", Map.of("reason", "not needed")).json();
    assertThat(cancelled.path("status").asText()).isEqualTo("CANCELLED");
    assertThat(cancelled.path("history")).hasSize(4);
    assertThat(desk.post(order + "/date", first).status()).isEqualTo(409);
    assertThat(desk.post(order + "/confirm", Map.of("delivery", "soon")).status()).isEqualTo(400);
    assertThat(desk.post(order + "/cancel", Map.of()).status()).isEqualTo(400);
    String name = order.substring(order.lastIndexOf('/') + 1);
    assertThat(desk.get("/operations/audit?objectId=" + name).json().path("items"))
        .extracting(entry -> entry.path("action").asText())
        .containsExactly("order.change", "order.change", "order.change");
  }

  @Test
  void aMessageIsParkedDiscardedAndRetriedWhereItsStateAllowsIt() {
    String external = UUID.randomUUID().toString();
    sendUsage(external);
    Caller desk = hub.administrator();
    String message =
        await().atMost(PATIENCE).until(() -> done(desk, external), it -> !it.isEmpty());
    Reply again = desk.post(message + "/retry", Map.of("reason", "once more"));
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.json().path("detail").asText())
        .contains("DONE")
        .contains("never applied again");

    hub.database()
        .update("UPDATE inbox_message SET state = 'PARKED' WHERE external_id = ?", external);
    assertThat(desk.get("/operations/inbox?state=parked&id=" + external).json().path("items"))
        .hasSize(1);
    assertThat(desk.post(message + "/park", Map.of("reason", "r")).status()).isEqualTo(409);
    JsonNode discarded = desk.post(message + "/discard", Map.of("reason", "a test")).json();
    assertThat(discarded.path("state").asText()).isEqualTo("DISCARDED");
    assertThat(desk.post(message + "/retry", Map.of()).status()).isEqualTo(400);
    assertThat(desk.post(message + "/retry", Map.of("reason", "after all")).status())
        .isEqualTo(200);
    await().atMost(PATIENCE).until(() -> done(desk, external), it -> !it.isEmpty());
    // Applied a second time it moves nothing: the movement is the same.
    assertThat(hub.database().number("SELECT COUNT(*) FROM stock_movement WHERE ref_id = ?", id))
        .isEqualTo(1);
    String row = message.substring(message.lastIndexOf('/') + 1);
    assertThat(desk.get("/operations/audit?objectId=" + row).json().path("items"))
        .extracting(entry -> entry.path("action").asText() + ": " + entry.path("detail").asText())
        .containsExactly(
            "inbox.retry: DISCARDED to RETRY: after all",
            "inbox.discard: PARKED to DISCARDED: a test");
  }

  @Test
  void anotherBodyUnderTheSameIdIsAConflictThatCanBeRead() {
    String external = UUID.randomUUID().toString();
    sendUsage(external);
    assertThat(hub.technician("t").post("/servicemobility/webhooks", usage(external, 2)).status())
        .isEqualTo(200);
    Caller viewer = viewer();
    JsonNode conflicts = viewer.get("/operations/conflicts?limit=500").json().path("items");
    JsonNode mine = null;
    for (JsonNode conflict : conflicts) {
      mine = conflict.path("externalId").asText().equals(external) ? conflict : mine;
    }
    assertThat(mine).isNotNull();
    assertThat(viewer.get(mine.path("payload").asText()).text()).contains("\"OutQty\":2");
  }

  @Test
  void theMailToTheBuyersDeskLeavesOnceAndAnUnknownOneOnlyOnAnOperatorsWord() {
    String order = placeOrder();
    Caller desk = hub.administrator();
    JsonNode mail = await().atMost(PATIENCE).until(() -> sent(desk, order), it -> it != null);
    assertThat(mails(order)).hasSize(1);
    String row = "/operations/outbox/" + mail.path("id").asText();
    assertThat(desk.post(row + "/send-again", Map.of("reason", "r")).status()).isEqualTo(409);
    assertThat(desk.post(row + "/discard", Map.of("reason", "r")).status()).isEqualTo(409);

    // As a node leaves it that dies while it sends.
    hub.database()
        .update(
            "UPDATE outbox_message SET state = 'SENDING', claimed_until = created_at"
                + " WHERE business_key = ?",
            order);
    await()
        .atMost(PATIENCE)
        .until(() -> desk.get(row).json().path("state").asText(), "UNKNOWN"::equals);
    assertThat(viewer().post(row + "/send-again", Map.of("reason", "r")).status()).isEqualTo(403);
    assertThat(desk.post(row + "/send-again", Map.of("reason", "no sign of it")).status())
        .isEqualTo(200);
    await().atMost(PATIENCE).until(() -> mails(order), it -> it.size() == 2);
    await().atMost(PATIENCE).until(() -> sent(desk, order), it -> it != null);
    assertThat(desk.get(row).json().path("tries"))
        .extracting(attempt -> attempt.path("outcome").asText())
        .containsExactly("SUCCEEDED", "UNKNOWN", "SUCCEEDED");
    assertThat(desk.get("/operations/journey?key=" + order).json().path("items"))
        .extracting(step -> step.path("event").asText())
        .contains("outbox.queued", "outbox.sent", "outbox.unknown");
  }

  private JsonNode sent(Caller desk, String order) {
    return desk.get("/operations/outbox?state=sent&key=" + order).json().path("items").get(0);
  }

  private List<String> mails(String order) {
    return Stream.of(hub.mail().getReceivedMessages())
        .map(GreenMailUtil::getWholeMessage)
        .filter(mail -> mail.contains(order))
        .toList();
  }

  private static String done(Caller desk, String external) {
    JsonNode items = desk.get("/operations/inbox?state=done&id=" + external).json().path("items");
    return items.isEmpty() ? "" : "/operations/inbox/" + items.get(0).path("id").asText();
  }

  private String placeOrder() {
    Caller admin = hub.administrator();
    String supplier =
        "{\"supplierId\":\"%s\",\"name\":\"Spares\",\"email\":\"%s@example.com\"}"
            .formatted(id, id);
    assertThat(admin.post("/operations/suppliers/import", "[" + supplier + "]").status())
        .isEqualTo(200);
    String product =
        MasterDataIT.product(id, "Pump", "1").replace("}", ",\"supplierId\":\"" + id + "\"}");
    assertThat(admin.post("/operations/products/import", "[" + product + "]").status())
        .isEqualTo(200);
    Reply answer =
        hub.technician("tech." + id)
            .post(
                "/servicemobility/parts-orders",
                Map.of(
                    "Command",
                    1002,
                    "WorkOrder",
                    id,
                    "UserName",
                    "tech." + id,
                    "Parts",
                    List.of(Map.of("ProdNum", id, "Qty", 1))));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json().path("Orders").get(0).path("PartOrderNum").asText();
  }

  private void sendUsage(String external) {
    Reply taken = hub.technician("t").post("/servicemobility/webhooks", usage(external, 1));
    assertThat(taken.status()).as(taken.text()).isEqualTo(200);
  }

  private String usage(String external, int out) {
    return """
    {"id":"%s","type":"InventoryUsage","specversion":"1.0","source":"it","time":"2026-03-10T16:45:01.000Z",
     "data":{"rowver":"1","rows":[{"rowver":"%s","InventoryUsage":{"UserID":"t","ModifiedUTC":"2026-03-10T16:31:07.000Z",
      "RefModule":"1002","RefObjID":"%s","StorageLocations":[{"StorageLocationID":"VAN-%s","Items":[
       {"ProdNum":"%s","InQty":0,"OutQty":%d}]}]}}]}}"""
        .formatted(external, external, id, id, id, out)
        .replace("\": ", "\":");
  }

  private Caller viewer() {
    String name = "v." + id;
    String password = "a long enough password";
    Map<String, String> account = Map.of("name", name, "password", password, "role", "viewer");
    Reply created = hub.administrator().post("/operations/accounts", account);
    assertThat(created.status()).as(created.text()).isEqualTo(200);
    return hub.operator(name, password);
  }
}
