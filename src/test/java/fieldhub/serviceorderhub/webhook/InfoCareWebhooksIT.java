package fieldhub.serviceorderhub.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fieldhub.serviceorderhub.casefile.CaseWorld;
import fieldhub.support.Caller;
import fieldhub.support.Hub;
import fieldhub.support.HubTest;
import fieldhub.support.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** InfoCare's eight webhooks, in any order of arrival (contract serviceorderhub 8). */
@HubTest
class InfoCareWebhooksIT {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private static CaseWorld world;

  @ArquillianResource Hub hub;

  private final long number = ThreadLocalRandom.current().nextLong(1L << 30, (1L << 31) - 100);

  @BeforeEach
  void world() {
    if (world == null) {
      world = new CaseWorld(hub);
    }
  }

  @Test
  void allKindsReachTheCaseWhateverTheirOrderAndHoweverOftenTheyCome() throws IOException {
    String guid = book();
    List<String[]> told = new ArrayList<>();
    told.add(told("new-status", status(guid, 1, "rec", "2026-03-01T10:00:00.000Z")));
    told.add(told("new-status", status(guid, 2, "final", "2026-03-01T12:00:00.000Z")));
    told.add(
        told(
            "status-transition",
            status(guid, 2, "final", "2026-03-01T12:00:00.000Z").put("prevKey", "REC")));
    told.add(told("new-message", example("webhook-new-message", guid)));
    told.add(
        told(
            "message-confirmed",
            example("webhook-new-message", guid).put("confirmedAt", "2026-03-02T09:00:00.000Z")));
    told.add(told("new-cost-proposal", example("webhook-new-cost-proposal", guid)));
    told.add(
        told(
            "new-cost-proposal",
            example("webhook-new-cost-proposal", guid)
                .put("reaction", "approved")
                .put("updatedAt", "2026-02-25T10:00:00.000Z")));
    told.add(told("new-file", example("webhook-new-file", guid)));
    ObjectNode invoice = example("webhook-invoice", guid);
    invoice.remove("guid");
    told.add(told("invoice", invoice));
    told.addAll(List.copyOf(told));
    Collections.shuffle(told, new Random(7));

    told.forEach(it -> send(it[0], it[1]));

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              JsonNode shown = shown(guid);
              assertThat(shown.path("statuses")).hasSize(2);
              assertThat(shown.path("statuses").get(1).path("prevKey").asText()).isEqualTo("rec");
              assertThat(shown.path("summary").path("currentStatus").asText()).isEqualTo("final");
              assertThat(shown.path("records").findValuesAsText("kind"))
                  .containsExactly("COST_PROPOSAL", "FILE", "INVOICE", "MESSAGE");
              assertThat(record(shown, "MESSAGE").path("confirmedAt").asText()).contains("09:00");
              assertThat(record(shown, "COST_PROPOSAL").path("reaction").asText())
                  .isEqualTo("approved");
              assertThat(shown.path("orderData").path("files"))
                  .containsOnlyOnce(record(shown, "FILE"));
            });
  }

  @Test
  void changesAreAppliedInTheOrderOfTheirArrival() throws IOException {
    String guid = book();
    ObjectNode update = example("webhook-case-updated", guid);
    for (int i = 1; i <= 10; i++) {
      update.withObject("/orderData").put("refNo", "CHANGED-" + i);
      update.set(
          "pickupDst",
          i == 10 ? null : MAPPER.createObjectNode().put("city", "Lund").put("email", "a@b.se"));
      send("case-updated", update.toString());
    }

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              JsonNode shown = shown(guid);
              assertThat(shown.path("orderData").path("refNo").asText()).isEqualTo("CHANGED-10");
              assertThat(shown.path("contacts").path("pickupDst").isNull()).isTrue();
            });
    JsonNode shown = shown(guid);
    assertThat(shown.path("productData").path("accessory")).hasSize(2);
    assertThat(shown.path("productData").path("model").asText()).isEqualTo("OLED55-X1");
    assertThat(shown.path("contacts").path("consumer").path("firstName").asText())
        .isEqualTo("Astrid");
  }

  @Test
  void aCaseThatIsNotHereIsReadFromInfoCareAndThenToldOf() throws IOException {
    String guid = UUID.randomUUID().toString();
    Reply made =
        hub.anonymous()
            .post(
                "/sandbox/infocare/control/cases",
                "{\"id\":" + number + ",\"guid\":\"" + guid + "\",\"status\":\"rec\"}");
    assertThat(made.status()).as(made.toString()).isEqualTo(200);

    send("new-message", example("webhook-new-message", guid).toString());
    send("new-status", status(guid, 5, "final", "2100-01-01T00:00:00.000Z").toString());

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              JsonNode shown = shown(guid);
              assertThat(shown.path("summary").path("partnerId").asLong()).isEqualTo(41);
              assertThat(shown.path("summary").path("currentStatus").asText()).isEqualTo("final");
              assertThat(shown.path("records")).hasSize(1);
            });
  }

  @Test
  void aCaseThatInfoCareDoesNotKnowIsAlertedAndItsWebhookKept() throws IOException {
    String guid = UUID.randomUUID().toString();

    send("new-file", example("webhook-new-file", guid).toString());

    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(
                        hub.database().number("SELECT COUNT(*) FROM alert WHERE subject = ?", guid))
                    .isEqualTo(1));
    assertThat(
            hub.database()
                .number(
                    "SELECT COUNT(*) FROM case_fetch_message WHERE guid = ?",
                    UUID.fromString(guid)))
        .isEqualTo(1);
  }

  @Test
  void whatNamesNoCaseOrComesFromSomebodyElseIsNotTaken() throws IOException {
    String good = example("webhook-new-message", UUID.randomUUID().toString()).toString();
    String path = "/serviceorderhub/webhooks/new-message";

    assertThat(hub.anonymous().post(path, good).status()).isEqualTo(401);
    assertThat(infoCare("wrong").post(path, good).status()).isEqualTo(401);
    assertThat(infoCare().post(path, "{\"id\":1}").status()).isEqualTo(400);
    assertThat(infoCare().post(path, "{\"guid\":\"x\",\"id\":1}").status()).isEqualTo(400);
    assertThat(infoCare().post(path, "[]").status()).isEqualTo(400);
    assertThat(infoCare().post("/serviceorderhub/webhooks/other", good).status()).isEqualTo(404);
  }

  private String book() {
    return world.book(world.caller("PARTNER", world.partner()), world.booking());
  }

  private JsonNode shown(String guid) {
    Reply reply = hub.administrator().get("/operations/cases/" + guid);
    assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
    return reply.json();
  }

  private static JsonNode record(JsonNode shown, String kind) {
    for (JsonNode record : shown.path("records")) {
      if (record.path("kind").asText().equals(kind)) {
        return record.path("content");
      }
    }
    return MAPPER.missingNode();
  }

  private void send(String kind, String body) {
    Reply reply = infoCare().post("/serviceorderhub/webhooks/" + kind, body);
    assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
  }

  private Caller infoCare() {
    return infoCare(Hub.WEBHOOK_HEADER.substring(Hub.WEBHOOK_HEADER.indexOf(':') + 1));
  }

  private Caller infoCare(String secret) {
    String name = Hub.WEBHOOK_HEADER.substring(0, Hub.WEBHOOK_HEADER.indexOf(':'));
    return hub.anonymous().with(name, secret);
  }

  private static String[] told(String kind, ObjectNode body) {
    return new String[] {kind, body.toString()};
  }

  private ObjectNode status(String guid, int id, String key, String at) throws IOException {
    return example("webhook-new-status", guid)
        .put("id", number + id)
        .put("key", key)
        .put("createdAt", at)
        .put("updatedAt", at);
  }

  /** The contract's, for a case and with a number of this test's own. */
  private ObjectNode example(String name, String guid) throws IOException {
    try (InputStream file =
        InfoCareWebhooksIT.class.getResourceAsStream(
            "/contract/serviceorderhub/" + name + ".json")) {
      ObjectNode body = (ObjectNode) MAPPER.readTree(file);
      if (body.has("id")) {
        body.put("id", number);
      }
      if (body.has("case")) {
        body.withObject("/case").put("guid", guid);
      }
      return body.put("guid", guid);
    }
  }
}
