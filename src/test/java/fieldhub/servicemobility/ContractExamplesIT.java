package fieldhub.servicemobility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fieldhub.support.DemoHub;
import fieldhub.support.Hub;
import fieldhub.support.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.function.Executable;

/**
 * Every example message of the contract, sent to its endpoint of a hub with the demo organisation,
 * gets the documented answer. A file that this test does not know fails it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisabledIfSystemProperty(
    named = "fieldhub.it.database",
    matches = "postgresql",
    disabledReason = "The demo organisation moves into H2 only")
class ContractExamplesIT {

  private static final Path EXAMPLES = Path.of("src/test/resources/contract");
  private static final String TECHNICIAN = "tech.marlow";

  /** Messages that ServiceMobility gets or sends elsewhere, and a shape that we never answer. */
  private static final Set<String> NOT_FOR_US =
      Set.of(
          "webhook-definition-request.json",
          "webhook-definition-response.json",
          "entity-system-configuration-fragment.json",
          "error-legacy-response.json");

  private final JsonMapper json = new JsonMapper();
  private Hub hub;

  @BeforeAll
  void start() throws Exception {
    hub = DemoHub.started();
  }

  @TestFactory
  Stream<DynamicTest> everyExampleIsAnsweredAsDocumented() {
    return treatments().entrySet().stream()
        .map(it -> DynamicTest.dynamicTest(it.getKey(), it.getValue()));
  }

  @Test
  void noExampleIsForgotten() throws IOException {
    Set<String> known = new HashSet<>(NOT_FOR_US);
    known.addAll(treatments().keySet());
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      assertThat(files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(known);
    }
  }

  private Map<String, Executable> treatments() {
    Map<String, Executable> treatments = new TreeMap<>();
    treatments.put("appointment-search-request.json", this::aSearchFindsSlots);
    treatments.put("appointment-search-response.json", this::slotsHaveTheDocumentedFields);
    treatments.put("authentication-request.json", this::aTechnicianLogsOn);
    treatments.put("authentication-response.json", this::aLogonAnswersWithATokenOnly);
    treatments.put("jwt-header.json", this::aTokenHasTheDocumentedHeader);
    treatments.put("jwt-payload.json", this::aTokenHasTheDocumentedClaims);
    treatments.put("book-job-request.json", this::aBookingGetsAnOrderNumber);
    treatments.put("book-job-response.json", this::aBookingAnswersWithTheDocumentedFields);
    treatments.put("book-job-response-not-booked.json", this::noSlotMeansNoOrderNumber);
    treatments.put("parts-ordering-request.json", this::partsAreOrdered);
    treatments.put("parts-ordering-response.json", this::ordersHaveTheDocumentedFields);
    treatments.put("parts-ordering-response-rejected.json", this::aDiscontinuedPartIsRejected);
    treatments.put("error-standard-response.json", this::aFaultIsNamedInTheStandardForm);
    treatments.put("ivr-message-request.json", this::anIvrMessageIsQueued);
    treatments.put("ivr-message-response.json", this::anIvrMessageIsQueued);
    webhook(treatments, "activity", "Activities");
    webhook(treatments, "inventory-transfer", "InventoryTransfer");
    webhook(treatments, "inventory-usage", "InventoryUsage");
    webhook(treatments, "load-inventory", "LoadInventory");
    webhook(treatments, "physical-inventory-request", "PhysicalInventoryRequest");
    webhook(treatments, "stock-level-recommendation", "StockLevelRecommendation");
    webhook(treatments, "time-entry", "TimeEntry");
    webhook(treatments, "user-audit", "UserAudit");
    webhook(treatments, "work-order", "WorkOrder");
    return treatments;
  }

  private void aSearchFindsSlots() throws IOException {
    Reply reply = search();

    assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
    assertThat(reply.json().path("StatusMsg").asText()).contains("open slots");
    List<String> starts = reply.json().findValuesAsText("Start");
    assertThat(starts).isNotEmpty().isSorted();
  }

  private void slotsHaveTheDocumentedFields() throws IOException {
    JsonNode slot = search().json().path("TimeConstraints").path(0);

    assertThat(fieldsOf(slot))
        .containsAll(fieldsOf(example("appointment-search-response.json").at("/TimeConstraints/0")))
        .contains("ID");
    assertThat(fieldsOf(slot.path("Period"))).containsExactlyInAnyOrder("Start", "End");
  }

  private void aTechnicianLogsOn() throws IOException {
    Reply reply =
        hub.anonymous()
            .post("/servicemobility/authentication", text("authentication-request.json"));

    assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
    String token = reply.json().path("token").asText();
    Reply order =
        hub.anonymous()
            .with("x-access-token", token)
            .post("/servicemobility/parts-orders", text("parts-ordering-request.json"));
    assertThat(order.status()).as("our own token at our own endpoint: " + order).isEqualTo(200);
  }

  private void aLogonAnswersWithATokenOnly() throws IOException {
    assertThat(fieldsOf(logon())).containsExactly("token");
  }

  private void aTokenHasTheDocumentedHeader() throws IOException {
    assertThat(tokenPart(0)).isEqualTo(example("jwt-header.json"));
  }

  private void aTokenHasTheDocumentedClaims() throws IOException {
    JsonNode claims = tokenPart(1);

    assertThat(fieldsOf(claims)).containsAll(fieldsOf(example("jwt-payload.json")));
    assertThat(claims.path("name")).isEqualTo(example("jwt-payload.json").path("name"));
    assertThat(claims.path("email")).isEqualTo(example("jwt-payload.json").path("email"));
    assertThat(claims.path("exp").asLong()).isGreaterThan(claims.path("iat").asLong());
  }

  private void aBookingGetsAnOrderNumber() throws IOException {
    JsonNode slot = search().json().at("/TimeConstraints/0/Period");

    Reply booked = book(slot);

    assertThat(booked.status()).as(booked.toString()).isEqualTo(200);
    assertThat(booked.json().path("OrderNum").asText()).isNotEmpty();
    assertThat(book(slot).json()).as("the same once more").isEqualTo(booked.json());
  }

  private void aBookingAnswersWithTheDocumentedFields() throws IOException {
    JsonNode booked = book(search().json().at("/TimeConstraints/1/Period")).json();

    JsonNode documented = example("book-job-response.json");
    assertThat(fieldsOf(booked)).isEqualTo(fieldsOf(documented));
    assertThat(booked.path("OrderedParts")).isEqualTo(documented.path("OrderedParts"));
  }

  private void noSlotMeansNoOrderNumber() throws IOException {
    Instant night = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(3, ChronoUnit.DAYS);
    ObjectNode period = json.createObjectNode();
    period.put("Start", night.plus(1, ChronoUnit.HOURS).toString());
    period.put("End", night.plus(2, ChronoUnit.HOURS).toString());

    Reply reply = book(period);

    assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
    assertThat(reply.json()).isEqualTo(example("book-job-response-not-booked.json"));
  }

  private void partsAreOrdered() throws IOException {
    Reply reply = post("parts-orders", text("parts-ordering-request.json"));

    assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
    assertThat(reply.json().path("Status").asText()).isEqualTo("1001");
    assertThat(reply.json().path("Orders")).isNotEmpty();
  }

  private void ordersHaveTheDocumentedFields() throws IOException {
    JsonNode order =
        post("parts-orders", text("parts-ordering-request.json")).json().at("/Orders/0");

    JsonNode documented = example("parts-ordering-response.json").at("/Orders/0");
    assertThat(fieldsOf(order)).isEqualTo(fieldsOf(documented));
    assertThat(fieldsOf(order.at("/Parts/0"))).containsAll(fieldsOf(documented.at("/Parts/0")));
  }

  private void aDiscontinuedPartIsRejected() throws IOException {
    ObjectNode order = (ObjectNode) example("parts-ordering-request.json");
    ObjectNode part = ((ObjectNode) order.at("/Parts/0")).put("ProdNum", "NO-SUCH-PART");
    order.putArray("Parts").add(part);

    Reply reply = post("parts-orders", order.toString());

    JsonNode documented = example("parts-ordering-response-rejected.json");
    assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
    assertThat(fieldsOf(reply.json())).isEqualTo(fieldsOf(documented));
    assertThat(reply.json().path("Orders")).isEmpty();
    assertThat(reply.json().path("Status")).isEqualTo(documented.path("Status"));
  }

  private void aFaultIsNamedInTheStandardForm() throws IOException {
    ObjectNode order = (ObjectNode) example("parts-ordering-request.json");
    ((ObjectNode) order.at("/Parts/0")).put("Qty", "many");

    Reply reply = post("parts-orders", order.toString());

    JsonNode documented = example("error-standard-response.json");
    assertThat(reply.status()).isEqualTo(500);
    assertThat(fieldsOf(reply.json())).isEqualTo(fieldsOf(documented));
    assertThat(reply.json().path("status").asInt()).isEqualTo(500);
    assertThat(reply.json().at("/invalidParams/0/path").asText()).isEqualTo("$.Parts[0].Qty");
    assertThat(fieldsOf(documented.at("/invalidParams/0")))
        .containsAll(fieldsOf(reply.json().at("/invalidParams/0")));
  }

  private void anIvrMessageIsQueued() throws IOException {
    JsonNode request = example("ivr-message-request.json");

    Reply reply = post("ivr/" + request.path("RequestID").asText(), request.toString());

    assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
    assertThat(reply.json()).isEqualTo(example("ivr-message-response.json"));
  }

  private void webhook(Map<String, Executable> treatments, String name, String segment) {
    String file = "webhook-" + name + ".json";
    treatments.put(file, () -> aWebhookIsApplied(file, segment));
  }

  private void aWebhookIsApplied(String file, String segment) throws IOException {
    String id = example(file).path("id").asText();

    Reply reply = post("webhooks/" + segment + "/", text(file));

    assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
    assertThat(reply.text()).isEmpty();
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(
                        hub.database()
                            .rows(
                                "SELECT state, outcome FROM inbox_message WHERE external_id = ?",
                                id))
                    .containsExactly(Map.of("state", "DONE", "outcome", "APPLIED")));
  }

  /** The example with the customer at home all of the next ten days. */
  private Reply search() throws IOException {
    ObjectNode request = (ObjectNode) example("appointment-search-request.json");
    Instant tomorrow = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS);
    ((ObjectNode) request.at("/TimeConstraints/0/Period"))
        .put("Start", tomorrow.toString())
        .put("End", tomorrow.plus(10, ChronoUnit.DAYS).toString());
    return post("appointments/search", request.toString());
  }

  private Reply book(JsonNode period) throws IOException {
    ObjectNode request = (ObjectNode) example("book-job-request.json");
    ((ObjectNode) request.at("/TimeConstraints/0")).set("Period", period);
    return post("work-orders/WO-2026-004512/followup", request.toString());
  }

  private JsonNode logon() throws IOException {
    return hub.anonymous()
        .post("/servicemobility/authentication", text("authentication-request.json"))
        .json();
  }

  private JsonNode tokenPart(int part) throws IOException {
    String token = logon().path("token").asText();
    return json.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[part]));
  }

  private Reply post(String path, String body) {
    return hub.technician(TECHNICIAN).post("/servicemobility/" + path, body);
  }

  private static Set<String> fieldsOf(JsonNode object) {
    Set<String> names = new HashSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private JsonNode example(String file) throws IOException {
    return json.readTree(text(file));
  }

  private static String text(String file) throws IOException {
    return Files.readString(EXAMPLES.resolve(file));
  }
}
