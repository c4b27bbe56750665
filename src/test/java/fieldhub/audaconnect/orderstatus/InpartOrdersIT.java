package fieldhub.audaconnect.orderstatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import fieldhub.support.AudaSite;
import fieldhub.support.Hub;
import fieldhub.support.HubTest;
import fieldhub.support.Parallel;
import fieldhub.support.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;

/** Inpart orders followed from AudaConnect, which the sandbox plays, into the hub. */
@HubTest
class InpartOrdersIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String READS = "/operations/audaconnect/order-reads/";
  private static final Map<String, String> REASON = Map.of("reason", "a test");

  @ArquillianResource private Hub hub;

  @Test
  void anOrderIsFollowedThroughAllEightStatusesEachStandingInItsHistoryOnce() {
    AudaSite site = subscribed();
    String reference = "TVP-" + UUID.randomUUID();
    String order = site.placeOrder(Map.of("OrderReference", reference));
    awaitStatus(site, order, "NEW");

    for (String status :
        List.of(
            "Confirmed",
            "Dispatched",
            "Delivered",
            "ReturnRequested",
            "ReturnRejected",
            "ReturnAccepted",
            "Cancelled")) {
      site.move(order, status);
      awaitStatus(site, order, constant(status));
    }

    JsonNode inHub = site.orderInHub(order);
    List<String> steps = new ArrayList<>();
    for (JsonNode step : inHub.path("history")) {
      steps.add(step.path("to").asText());
      assertThat(step.path("toldBy").asText()).startsWith("notification ");
    }
    assertThat(steps)
        .containsExactly(
            "NEW",
            "CONFIRMED",
            "DISPATCHED",
            "DELIVERED",
            "RETURN_REQUESTED",
            "RETURN_REJECTED",
            "RETURN_ACCEPTED",
            "CANCELLED");
    assertThat(inHub.path("changes")).hasSize(8);
    assertThat(inHub.path("changes").get(0).path("surprise").asText())
        .contains("ReturnAccepted to Cancelled");
    assertThat(inHub.path("changes").get(7).path("surprise").isNull()).isTrue();
    assertThat(hub.administrator().get("/operations/journey?key=" + reference).text())
        .contains("inpart-order.changed", "ReturnRejected to ReturnAccepted");
    assertThat(list("reference=" + reference)).hasSize(1);
    assertThat(list("reference=" + reference + "&open=true")).isEmpty();
  }

  @Test
  void whoeverWishesAnOrderItIsReadByOneAtATime() throws Exception {
    AudaSite site = AudaSite.of(hub).connect();
    String order = quietOrder(site);
    site.knobs(Map.of("partsorders", Map.of("delayAfter", 400)));

    Parallel.calls(6, caller -> read(site, order));

    awaitRead(order, it -> it.path("state").asText().equals("DONE"));
    JsonNode asked = site.seen().path("orders").get(0);
    assertThat(asked.path("mostReadsAtOnce").asInt()).isEqualTo(1);
    assertThat(asked.path("reads").asInt()).isBetween(1, 6);
    assertThat(site.orderInHub(order).path("history").get(0).path("toldBy").asText())
        .startsWith("operator ");
  }

  @Test
  void anOrderThatIsNotThereYetIsAskedForAgain() {
    AudaSite site = AudaSite.of(hub).connect();
    String order = UUID.randomUUID().toString();
    read(site, order);
    JsonNode missing = awaitRead(order, it -> it.path("attempts").asInt() == 1);
    assertThat(missing.path("state").asText()).isEqualTo("WAITING");
    assertThat(missing.path("lastProblem").asText()).isEqualTo("NOT_FOUND");
    assertThat(missing.path("correlationId").asText()).hasSize(36);

    site.control("POST", "/orders", "{\"PartsOrderId\": \"" + order + "\", \"quiet\": true}");
    assertThat(hub.administrator().post(READS + order + "/retry", REASON).status()).isEqualTo(200);

    awaitRead(order, it -> it.path("state").asText().equals("DONE"));
    assertThat(site.orderInHub(order).path("site").asText()).isEqualTo(site.name());
  }

  @Test
  void whatAudaConnectForbidsIsParkedWithAnAlertUntilAnOperatorRetriesIt() {
    AudaSite site = AudaSite.of(hub).connect();
    String order = quietOrder(site);
    site.knobs(Map.of("partsorders", Map.of("fault", "error", "status", 403)));
    read(site, order);
    awaitRead(order, it -> it.path("state").asText().equals("PARKED"));
    assertThat(forbidden(site)).hasSize(1);
    assertThat(forbidden(site).get(0).path("text").asText()).contains(site.name(), "HTTP 403");

    site.knobs(Map.of());
    hub.administrator().post(READS + order + "/retry", REASON);

    awaitRead(order, it -> it.path("state").asText().equals("DONE"));
    assertThat(forbidden(site)).isEmpty();
    assertThat(hub.administrator().get("/operations/audit?objectId=" + order).text())
        .contains("inpart-order.read", "a test");
  }

  @Test
  void aReadCanBeGivenUp() {
    AudaSite site = AudaSite.of(hub).connect();
    String order = quietOrder(site);
    site.knobs(Map.of("partsorders", Map.of("fault", "error", "status", 403)));
    read(site, order);
    awaitRead(order, it -> it.path("state").asText().equals("PARKED"));

    Reply given = hub.administrator().post(READS + order + "/discard", REASON);

    assertThat(given.json().path("state").asText()).isEqualTo("DISCARDED");
    assertThat(hub.administrator().post(READS + order + "/discard", REASON).status())
        .isEqualTo(409);
  }

  @Test
  void aBrokenAnswerIsAskedForAgainAndTheNextOneIsTakenAsItIsWritten() {
    AudaSite site = AudaSite.of(hub).connect();
    String order = UUID.randomUUID().toString();
    String beside = UUID.randomUUID().toString();
    answer(site, "[{\"PartsOrderId\": \"" + order);
    read(site, order);
    JsonNode broken = awaitRead(order, it -> it.path("attempts").asInt() == 1);
    assertThat(broken.path("lastProblem").asText()).isEqualTo("BROKEN");

    answer(
        site,
        """
        [{"partsOrderID": "%s", "Status": "Backordered", "DeliveryDate": "2026-03-04T07:30:00.1234567",
          "Parts": [{"OEPartNumber": "A", "Quantity": 1, "RepairerPrice": 212.40, "InsurerPrice": 1e2},
                    {"OEPartNumber": "A", "Quantity": 1, "Status": "New"}]},
         {"Status": "New"}, {"PartsOrderId": "%s"}]"""
            .formatted(order, beside));
    hub.administrator().post(READS + order + "/retry", REASON);
    awaitRead(order, it -> it.path("state").asText().equals("DONE"));

    String text = hub.administrator().get("/operations/inpart-orders/" + order).text();
    assertThat(text).contains("\"repairerPrice\":212.40", "\"insurerPrice\":100");
    JsonNode inHub = site.orderInHub(order);
    assertThat(inHub.path("status").asText()).isEqualTo("UNKNOWN");
    assertThat(inHub.path("statusText").asText()).isEqualTo("Backordered");
    assertThat(inHub.path("currency").asText()).isEqualTo("GBP");
    assertThat(inHub.path("lines").get(1).path("ordinal").asInt()).isEqualTo(2);
    assertThat(site.orderInHub(beside).path("orderId").asText()).isEqualTo(beside);
    assertThat(list("site=" + site.name() + "&part=A")).hasSize(1);
    assertThat(list("site=" + site.name() + "&status=UNKNOWN&limit=1")).hasSize(1);
  }

  @Test
  void anOrderBelongsToTheJobOfItsAssessmentWhicheverComesFirst() {
    AudaSite site = subscribed();
    String workOrder = "WO-" + UUID.randomUUID();
    hub.database()
        .update(
            "INSERT INTO work_order (order_num, origin, created_at) VALUES (?, 'MENTIONED', CURRENT_TIMESTAMP)",
            workOrder);
    String early = UUID.randomUUID().toString();
    String late = UUID.randomUUID().toString();
    site.control("POST", "/assessments", assessment("A-1", early));
    site.control("POST", "/assessments", assessment("A 2+é", late));
    String first = site.placeOrder(Map.of("AssessmentId", early));
    awaitStatus(site, first, "NEW");
    assertThat(site.orderInHub(first).path("workOrder").isNull()).isTrue();

    tie(site, "A-1", workOrder);
    tie(site, "A 2+é", workOrder);

    await()
        .atMost(PATIENCE)
        .until(() -> site.orderInHub(first).path("workOrder").asText().equals(workOrder));
    await().atMost(PATIENCE).until(() -> assessments("assessment=" + late).size() == 1);
    String second = site.placeOrder(Map.of("AssessmentId", late));
    awaitStatus(site, second, "NEW");
    assertThat(site.orderInHub(second).path("workOrder").asText()).isEqualTo(workOrder);
    assertThat(list("workOrder=" + workOrder)).hasSize(2);
    assertThat(hub.administrator().get("/operations/journey?key=" + workOrder).text())
        .contains("assessment.found", "inpart-order.matched", "inpart-order.changed");

    String entry = assessments("assessment=" + late).get(0).path("id").asText();
    hub.administrator().delete("/operations/audaconnect/assessments/" + entry);
    assertThat(site.orderInHub(second).path("workOrder").isNull()).isTrue();
  }

  @Test
  void anAssessmentNeedsAJobThatExistsAndMayWaitForAudaConnect() {
    AudaSite site = AudaSite.of(hub).connect();
    String path = "/operations/audaconnect/assessments";
    Reply unknown =
        hub.administrator().post(path, body(site, "A-1", "workOrder", "WO-" + UUID.randomUUID()));
    assertThat(unknown.status()).isEqualTo(400);
    assertThat(unknown.text()).contains("workOrder");

    String csv = "site,originator,number,caseNumber\n%s,7001,A-1,C-1\n".formatted(site.name());
    Reply dry =
        hub.administrator()
            .with("Content-Type", "text/csv")
            .post(path + "/import?dryRun=true", csv);
    assertThat(dry.json().path("created").asInt()).isEqualTo(1);
    assertThat(assessments("site=" + site.name())).isEmpty();
    Reply done = hub.administrator().with("Content-Type", "text/csv").post(path + "/import", csv);
    assertThat(done.status()).as(done.toString()).isEqualTo(200);

    await()
        .atMost(PATIENCE)
        .until(() -> assessments("site=" + site.name()).get(0).path("attempts").asInt() == 1);
    JsonNode waiting = assessments("site=" + site.name()).get(0);
    assertThat(waiting.path("state").asText()).isEqualTo("WAITING");
    assertThat(hub.administrator().get(path + "/export?format=csv").text())
        .contains(site.name() + ",7001,A-1,,C-1");
    String id = UUID.randomUUID().toString();
    site.control("POST", "/assessments", assessment("A-1", id));
    hub.administrator().post(path + "/" + waiting.path("id").asText() + "/retry", REASON);

    await().atMost(PATIENCE).until(() -> assessments("assessment=" + id).size() == 1);
  }

  /** Only then does AudaConnect tell of its orders. */
  private AudaSite subscribed() {
    AudaSite site = AudaSite.of(hub).connect();
    await().atMost(PATIENCE).until(() -> !site.seen().path("subscriptions").isEmpty());
    return site;
  }

  private void awaitStatus(AudaSite site, String order, String status) {
    site.pollNow();
    await()
        .atMost(PATIENCE)
        .until(() -> site.orderInHub(order).path("status").asText().equals(status));
  }

  private JsonNode awaitRead(String order, Predicate<JsonNode> condition) {
    await().atMost(PATIENCE).until(() -> condition.test(orderRead(order)));
    return orderRead(order);
  }

  private JsonNode orderRead(String order) {
    return hub.administrator().get(READS + order).json();
  }

  private Reply read(AudaSite site, String order) {
    Reply reply =
        hub.administrator()
            .post(
                "/operations/inpart-orders/" + order + "/read",
                Map.of("site", site.name(), "reason", "a test"));
    assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
    return reply;
  }

  /** An order that AudaConnect tells nobody of. */
  private static String quietOrder(AudaSite site) {
    return site.control("POST", "/orders", "{\"quiet\": true}")
        .json()
        .path("PartsOrderId")
        .asText();
  }

  /** What AudaConnect says of every order of the site from now on. */
  private static void answer(AudaSite site, String body) {
    site.knobs(
        Map.of(
            "partsorders",
            Map.of("fault", "garbage", "contentType", "application/json", "body", body)));
  }

  private JsonNode list(String query) {
    return hub.administrator().get("/operations/inpart-orders?" + query).json().path("items");
  }

  /** One for a site, however many of its orders it concerns. */
  private JsonNode forbidden(AudaSite site) {
    return openAlerts("audaconnect.order-forbidden", site.name());
  }

  private JsonNode openAlerts(String kind, String subject) {
    return hub.administrator()
        .get("/operations/alerts?open=true&kind=" + kind + "&subject=" + subject)
        .json()
        .path("items");
  }

  private JsonNode assessments(String query) {
    return hub.administrator()
        .get("/operations/audaconnect/assessments?" + query)
        .json()
        .path("items");
  }

  private void tie(AudaSite site, String number, String workOrder) {
    Reply reply =
        hub.administrator()
            .post(
                "/operations/audaconnect/assessments", body(site, number, "workOrder", workOrder));
    assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
  }

  private static Map<String, String> body(
      AudaSite site, String number, String jobField, String job) {
    return Map.of("site", site.name(), "originator", "7001", "number", number, jobField, job);
  }

  private static String assessment(String number, String id) {
    return "{\"originator\": \"7001\", \"number\": \"%s\", \"id\": \"%s\"}".formatted(number, id);
  }

  private static String constant(String status) {
    return status.replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
  }
}
