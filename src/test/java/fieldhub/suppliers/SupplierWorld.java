package fieldhub.suppliers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import fieldhub.support.Caller;
import fieldhub.support.Hub;
import fieldhub.support.Reply;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One supplier with one product that only it has, under names of the test's own. */
final class SupplierWorld {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Hub hub;
  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private final String supplierId = "SUP-" + mark;
  private final String prodNum = "PART-" + mark;
  private final URI endpoint;

  /** A supplier that the sandbox plays. */
  SupplierWorld(Hub hub) {
    this.hub = hub;
    this.endpoint = hub.uri().resolve("/sandbox/suppliers/" + supplierId + "/orders");
    setUp();
  }

  /** A supplier somewhere else. */
  SupplierWorld(Hub hub, URI endpoint) {
    this.hub = hub;
    this.endpoint = endpoint;
    setUp();
  }

  private void setUp() {
    assertThat(importSupplier(endpoint.toString(), "sandbox").status()).isEqualTo(200);
    String product =
        "[{\"prodNum\":\"%s\",\"description\":\"Pump\",\"price\":9.5,\"currency\":\"GBP\","
            + "\"supplierId\":\"%s\"}]";
    assertThat(
            desk()
                .post("/operations/products/import", product.formatted(prodNum, supplierId))
                .status())
        .isEqualTo(200);
  }

  Reply importSupplier(String url, String credential) {
    return desk()
        .post(
            "/operations/suppliers/import",
            List.of(
                Map.of(
                    "supplierId", supplierId,
                    "name", "Spares",
                    "kind", "HTTP",
                    "endpoint", url,
                    "credential", credential)));
  }

  URI endpoint() {
    return endpoint;
  }

  String supplierId() {
    return supplierId;
  }

  Caller desk() {
    return hub.administrator();
  }

  /** Turns the sandbox's knobs for this supplier. */
  SupplierWorld knobs(String json) {
    assertThat(hub.anonymous().put("/sandbox/suppliers/" + supplierId + "/knobs", json).status())
        .isEqualTo(200);
    return this;
  }

  /** What the sandbox has in its book. */
  JsonNode book() {
    return hub.anonymous().get("/sandbox/suppliers/" + supplierId + "/orders").json();
  }

  /** A technician orders the part; returns the order's number. */
  String order() {
    String request =
        "{\"Command\":1002,\"WorkOrder\":\"WO-%s\",\"UserName\":\"tech\","
            + "\"Location\":{\"LocationNum\":\"LOC-%s\"},"
            + "\"Parts\":[{\"ProdNum\":\"%s\",\"Qty\":2}]}";
    Reply reply =
        hub.technician("tech")
            .post(
                "/servicemobility/parts-orders",
                request.formatted(UUID.randomUUID(), mark, prodNum));
    assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
    return reply.json().path("Orders").path(0).path("PartOrderNum").asText();
  }

  JsonNode order(String number) {
    return desk().get("/operations/orders/" + number).json();
  }

  JsonNode awaitOrder(String number, String status) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(order(number).path("status").asText())
                    .as(() -> message(number).toString())
                    .isEqualTo(status));
    return order(number);
  }

  /** The outgoing message of an order, with its tries. */
  JsonNode message(String number) {
    JsonNode listed = desk().get("/operations/outbox?key=" + number).json().path("items").path(0);
    return desk().get("/operations/outbox/" + listed.path("id").asText()).json();
  }

  JsonNode awaitMessage(String number, String state) {
    await().atMost(PATIENCE).until(() -> message(number).path("state").asText(), state::equals);
    return message(number);
  }

  /** Waits until the last try ended so. */
  void awaitTry(String number, String outcome) {
    await()
        .atMost(PATIENCE)
        .until(
            () -> outcomes(number), it -> !it.isEmpty() && it.get(it.size() - 1).equals(outcome));
  }

  /** How each try ended; look-ups are marked. */
  List<String> outcomes(String number) {
    return message(number).path("tries").findParents("outcome").stream()
        .map(it -> (it.path("lookUp").asInt() > 0 ? "look-up " : "") + it.path("outcome").asText())
        .toList();
  }
}
