package fieldhub.servicemobility.partsordering;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fieldhub.support.Hub;
import fieldhub.support.HubTest;
import fieldhub.support.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@HubTest
class PartsOrderingIT {

  private static final String PATH = "/servicemobility/parts-orders";

  @ArquillianResource Hub hub;

  private PartsWorld world;

  @BeforeEach
  void contractsWorld() {
    world =
        new PartsWorld(hub.database())
            .supplier("SUP")
            .depot("DC North", "WC-NW")
            .product("WPW10730972", "Drain pump assembly", "61.5", "SUP")
            .product("8544771", "Heating element", "34.25", "SUP", "WP8544771", false)
            .product("WP8544771", "Heating element (rev. B)", "36", "SUP")
            .product("GONE", "Old kit", "1", "SUP", null, true)
            .stock("WPW10730972", "DC North", 3);
  }

  @Test
  void theContractsExampleIsAnsweredAsTheContractShows() throws IOException {
    Reply reply = send(contract("parts-ordering-request.json"));

    assertThat(reply.status()).as(reply::toString).isEqualTo(200);
    JsonNode expected = reply.json().deepCopy();
    ObjectNode shown = (ObjectNode) tree(contract("parts-ordering-response.json"));
    for (int i = 0; i < 2; i++) {
      JsonNode order = expected.at("/Orders/" + i);
      assertThat(order.path("PartOrderNum").asText()).matches("PO-\\d+");
      assertThat(order.path("EstimatedDelivery").asText())
          .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:00:00\\.000Z");
      // what the contract cannot know
      ((ObjectNode) shown.at("/Orders/" + i))
          .put("PartOrderNum", order.path("PartOrderNum").asText())
          .put("EstimatedDelivery", order.path("EstimatedDelivery").asText())
          .put("TrackingNumber", "");
    }
    assertThat(reply.text()).isEqualTo(shown.toString());
    assertThat(world.reserved("WPW10730972")).isEqualTo(1);
    assertThat(world.orders("REQUESTED", "WP8544771")).isEqualTo(1);
  }

  @Test
  void everyNumberLeadsToTheOrder() throws IOException {
    String number = orderNumber(send(contract("parts-ordering-request.json")), 0);

    for (String key :
        List.of(world.own("WO"), world.own("LOC"), world.own("tech"), world.own("WPW10730972"))) {
      assertThat(world.journeyEntries("parts-order.placed", key)).as(key).isPositive();
    }
    assertThat(world.journeyEntries("parts-order.placed", number)).isEqualTo(1);
  }

  @Test
  void theSameOrderAgainGetsTheSameAnswerAndOrdersNothing() throws IOException {
    Reply first = send(contract("parts-ordering-request.json"));
    Reply second = send(contract("parts-ordering-request.json"));

    assertThat(second.status()).isEqualTo(200);
    assertThat(second.text()).isEqualTo(first.text());
    assertThat(world.reserved("WPW10730972")).isEqualTo(1);
  }

  @Test
  void theSameOrderAfterTheWindowIsANewOne() throws IOException {
    Reply first = send(contract("parts-ordering-request.json"));
    OffsetDateTime longAgo = OffsetDateTime.parse("2026-01-01T00:00:00Z");
    hub.database()
        .update(
            "UPDATE parts_request SET placed_at = ? WHERE outcome LIKE ?",
            longAgo,
            "%" + orderNumber(first, 0) + "\"%");

    Reply second = send(contract("parts-ordering-request.json"));

    assertThat(orderNumber(second, 0)).isNotEqualTo(orderNumber(first, 0));
    assertThat(world.reserved("WPW10730972")).isEqualTo(2);
    assertThat(send(contract("parts-ordering-request.json")).text()).isEqualTo(second.text());
  }

  @Test
  void askingForAvailabilityOrdersNothingAndIsNeverRemembered() throws IOException {
    String request = contract("parts-ordering-request.json").replace("1002,\n", "1001,\n");
    Reply reply = send(request);

    JsonNode answer = reply.json();
    assertThat(answer.path("Status").asText()).as(reply::toString).isEqualTo("1001");
    assertThat(answer.path("Orders")).hasSize(2);
    assertThat(answer.findValuesAsText("PartOrderNum")).containsOnly("");
    assertThat(answer.at("/Orders/0/Parts/0/PartStatus").asText())
        .isEqualTo("In stock in DC North");
    assertThat(answer.at("/Orders/0/EstimatedDelivery").asText()).isNotEmpty();
    assertThat(world.reserved("WPW10730972")).isZero();
    assertThat(orderNumber(send(contract("parts-ordering-request.json")), 0)).startsWith("PO-");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1003", "0", "-1", "2147483648", "123456789012345678901234567890"})
  void anyOtherCommandIsRefusedByName(String command) throws IOException {
    Reply reply =
        send(
            contract("parts-ordering-request.json")
                .replaceFirst("\"Command\"\\s*:\\s*1002", "\"Command\": " + command));

    assertThat(reply.status()).as(reply::toString).isEqualTo(200);
    assertThat(reply.json().path("Status").asText()).isEqualTo("2001");
    assertThat(reply.json().path("StatusMsg").asText()).contains(command);
    assertThat(world.reserved("WPW10730972")).isZero();
  }

  @Test
  void whatCannotBeOrderedIsExplainedBesideWhatCan() {
    Reply reply = send(order("WPW10730972", "1", "GONE", "2"));

    JsonNode answer = reply.json();
    assertThat(answer.path("Status").asText()).as(reply::toString).isEqualTo("1001");
    JsonNode last = answer.path("Orders").get(1);
    assertThat(last.path("PartOrderNum").asText("-")).isEmpty();
    assertThat(last.path("EstimatedDelivery").asText("-")).isEmpty();
    assertThat(last.at("/Parts/0/ProdNum").asText()).isEqualTo(world.own("GONE"));
    assertThat(last.at("/Parts/0/PartStatus").asText()).contains("discontinued");
    assertThat(answer.path("StatusMsg").asText())
        .startsWith("1 order created; not ordered: ")
        .contains(world.own("GONE"));
  }

  @Test
  void whenNothingCanBeOrderedTheWholeRequestIsRefusedAndNotRemembered() {
    Reply reply = send(order("GONE", "1"));

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.text())
        .isEqualTo(
            "{\"Orders\":[],\"Status\":\"2001\",\"StatusMsg\":\"Part "
                + world.own("GONE")
                + " is discontinued and has no replacement; nothing was ordered.\"}");
    hub.database()
        .update("UPDATE product SET discontinued = FALSE WHERE prod_num = ?", world.own("GONE"));
    assertThat(orderNumber(send(order("GONE", "1")), 0)).startsWith("PO-");
    assertThat(world.journeyEntries("parts-order.refused", world.own("GONE"))).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "-0.5", "0.0000"})
  void aQuantityOfNothingIsABusinessRefusal(String quantity) {
    Reply reply = send(order("WPW10730972", quantity));

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json().path("Status").asText()).isEqualTo("2001");
    assertThat(reply.json().path("StatusMsg").asText()).contains("greater than 0");
  }

  @Test
  void aSupplierWithAMailboxIsWrittenToAfterTheCommit() {
    String number = orderNumber(send(order("WP8544771", "2")), 0);

    assertThat(
            hub.database().number("SELECT count(*) FROM journey_entry WHERE key_value = ?", number))
        .isPositive();
    assertThat(
            hub.database()
                .number(
                    "SELECT count(*) FROM outbox_message WHERE destination = ?",
                    world.own("SUP").toLowerCase(java.util.Locale.ROOT) + "@example.com"))
        .isEqualTo(1);
  }

  @Test
  void cancellingADepotsOrderMakesItsPartsAvailableAgain() {
    String number = orderNumber(send(order("WPW10730972", "3")), 0);
    assertThat(world.reserved("WPW10730972")).isEqualTo(3);

    for (int i = 0; i < 2; i++) {
      Reply cancelled =
          hub.administrator()
              .post("/operations/orders/" + number + "/cancel", "{\"reason\": \"not needed\"}");
      assertThat(cancelled.status()).as(cancelled::toString).isEqualTo(200);
    }

    assertThat(world.reserved("WPW10730972")).isZero();
    assertThat(world.orders("CANCELLED", "WPW10730972")).isEqualTo(1);
  }

  @Test
  void aSuppliersOrderIsConfirmedForADate() {
    String number = orderNumber(send(order("WP8544771", "1")), 0);

    Reply confirmed =
        hub.administrator()
            .post(
                "/operations/orders/" + number + "/confirm",
                "{\"delivery\": \"2031-03-20T10:00:00.000Z\"}");

    assertThat(confirmed.status()).as(confirmed::toString).isEqualTo(200);
    assertThat(world.orders("CONFIRMED", "WP8544771")).isEqualTo(1);
  }

  private Reply send(String body) {
    return hub.technician(world.own("tech")).post(PATH, body);
  }

  /** An order of alternating product names and quantities. */
  private String order(String... parts) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < parts.length; i += 2) {
      lines
          .append(i == 0 ? "" : ",")
          .append("{\"ProdNum\": \"" + world.own(parts[i]) + "\", \"Qty\": " + parts[i + 1] + "}");
    }
    return "{\"Command\": 1002, \"WorkOrder\": \""
        + world.own("WO")
        + "\", \"Parts\": ["
        + lines
        + "]}";
  }

  /** A message of the contract with this test's numbers in place of the contract's. */
  private String contract(String file) throws IOException {
    return Files.readString(Path.of("src/test/resources/contract", file))
        .replace("\"WPW10730972\"", "\"" + world.own("WPW10730972") + "\"")
        .replace("\"8544771\"", "\"" + world.own("8544771") + "\"")
        .replace("\"WP8544771\"", "\"" + world.own("WP8544771") + "\"")
        .replace("WO-2026-004512", world.own("WO"))
        .replace("LOC-20417", world.own("LOC"))
        .replace("tech.marlow", world.own("tech"));
  }

  private static JsonNode tree(String json) throws IOException {
    return new com.fasterxml.jackson.databind.ObjectMapper().readTree(json);
  }

  private static String orderNumber(Reply reply, int order) {
    return reply.json().at("/Orders/" + order + "/PartOrderNum").asText();
  }
}
