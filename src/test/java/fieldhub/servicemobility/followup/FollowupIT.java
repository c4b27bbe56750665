package fieldhub.servicemobility.followup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fieldhub.support.Hub;
import fieldhub.support.HubTest;
import fieldhub.support.Parallel;
import fieldhub.support.Reply;
import fieldhub.support.Workforce;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@HubTest
class FollowupIT {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String NOT_BOOKED = "{\"OrderNum\":\"\",\"OrderedParts\":[]}";

  @ArquillianResource Hub hub;

  private final Instant morning =
      Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(32));

  private Workforce force;
  private String original;

  @BeforeEach
  void oneTechnicianWithOnePlaceAMorning() {
    force = new Workforce(hub, "Etc/UTC", 1, "marlow");
    original = force.own("WO");
  }

  @Test
  void theContractsExampleIsBookedAndFoundUnderEveryNumber() throws IOException {
    ObjectNode request = contractsExample();

    Reply reply = book(original, request);

    assertThat(reply.status()).as(reply::toString).isEqualTo(200);
    String orderNum = reply.json().path("OrderNum").asText();
    assertThat(orderNum).matches("WO-\\d{6,}");
    assertThat(reply.text())
        .isEqualTo(
            "{\"OrderNum\":\""
                + orderNum
                + "\",\"OrderedParts\":[{\"PartOrderNum\":\"PO-88120\",\"Parts\":[\"WPW10730972\"]}]}");
    for (String key :
        List.of(original, orderNum, force.own("marlow"), force.own("LOC"), force.own("AS"))) {
      assertThat(journeyOf(key)).as(key).isEqualTo(1);
    }
    JsonNode seen = operations("work-orders/" + orderNum);
    assertThat(seen.at("/workOrder/origin").asText()).isEqualTo("BOOKED");
    assertThat(seen.at("/workOrder/status").asText()).isEqualTo("1");
    assertThat(seen.at("/workOrder/originalOrderNum").asText()).isEqualTo(original);
    assertThat(seen.at("/workOrder/accountNum").asText()).isEqualTo("AC-10233");
    assertThat(seen.at("/booking/start").asText()).isEqualTo(time(morning));
    assertThat(seen.at("/booking/parts/0/outcome").asText()).isEqualTo("LINKED");
    JsonNode first = operations("work-orders/" + original);
    assertThat(first.at("/workOrder/origin").asText()).isEqualTo("MENTIONED");
    assertThat(first.at("/followUps/0/orderNum").asText()).isEqualTo(orderNum);
  }

  @Test
  void theSameBookingAgainGetsTheSameAnswer() throws Exception {
    ObjectNode request = contractsExample();

    List<Reply> replies = Parallel.calls(20, i -> book(original, request));

    assertThat(replies).extracting(Reply::status).containsOnly(200);
    assertThat(replies).extracting(Reply::text).containsOnly(replies.get(0).text());
    assertThat(replies.get(0).json().path("OrderNum").asText()).isNotEmpty();
    assertThat(book(original, request).text()).isEqualTo(replies.get(0).text());
    assertThat(bookings()).isEqualTo(1);
  }

  @Test
  void whatWasFoundAndBookedTwiceAndReportedByADeviceIsOneWorkOrderInItsLatestState() {
    ObjectNode request = request(morning);
    JsonNode offered =
        hub.technician("tech")
            .post("/servicemobility/appointments/search", request.toString())
            .json()
            .at("/TimeConstraints/0");
    request.putArray("TimeConstraints").add(offered);
    String orderNum = booked(book(original, request));
    assertThat(booked(book(original, request))).isEqualTo(orderNum);
    report(orderNum, "6", "2026-03-10T12:00:00.000Z");
    report(orderNum, "4096", "2026-03-10T14:00:00.000Z");
    report(orderNum, "7", "2026-03-10T13:00:00.000Z");

    org.awaitility.Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(operations("work-orders/" + orderNum).path("reports"))
                    .extracting(it -> it.path("status").asText())
                    .containsExactly("4096", "7", "6"));

    JsonNode seen = operations("work-orders/" + orderNum);
    assertThat(seen.at("/workOrder/status").asText()).isEqualTo("4096");
    assertThat(seen.at("/workOrder/origin").asText()).isEqualTo("BOOKED");
    assertThat(seen.at("/workOrder/locationNum").asText()).isEqualTo(force.own("LOC"));
    assertThat(seen.at("/booking/start").asText()).isEqualTo(time(morning));
    assertThat(booked(book(original, request))).isEqualTo(orderNum);
    assertThat(
            hub.administrator()
                .post("/operations/bookings/" + orderNum + "/cancel", Map.of("reason", "too late"))
                .status())
        .as("a visit that has been made")
        .isEqualTo(409);
  }

  @Test
  void partsWithoutAnOrderAreOrderedAndThoseThatCannotBeHadAreOnRecord() {
    supplied("PUMP");
    ObjectNode request = request(morning);
    part(request, "PUMP", "");
    part(request, "SEAL", "PO-X");
    part(request, "NOBODY-KNOWS", "");

    Reply reply = book(original, request);

    String orderNum = booked(reply);
    JsonNode orders = reply.json().path("OrderedParts");
    assertThat(orders.at("/0/PartOrderNum").asText()).isEqualTo("PO-X");
    assertThat(orders.at("/1/PartOrderNum").asText()).matches("PO-\\d+");
    assertThat(orders.at("/1/Parts/0").asText()).isEqualTo(force.own("PUMP"));
    assertThat(orders).hasSize(2);
    assertThat(book(original, request).text()).isEqualTo(reply.text());
    JsonNode seen = operations("work-orders/" + orderNum);
    assertThat(seen.at("/partsOrders")).hasSize(1);
    assertThat(seen.at("/booking/parts/2/outcome").asText()).isEqualTo("NOT_ORDERED");
    assertThat(seen.at("/booking/parts/2/reason").asText()).contains("NOBODY-KNOWS");
    assertThat(journeyOf(force.own("NOBODY-KNOWS"))).isEqualTo(1);
  }

  @Test
  void aSlotThatIsGoneIsAnsweredAsTheVendorSaysAndLeavesNothingBehind() {
    booked(book(original, request(morning)));
    String other = force.own("OTHER");

    Reply full = book(other, request(morning));
    Reply noSlot = book(other, request(morning.plus(Duration.ofHours(1))));
    Reply beyondTheHorizon = book(other, request(morning.plus(Duration.ofDays(21))));

    for (Reply gone : List.of(full, noSlot, beyondTheHorizon)) {
      assertThat(gone.status()).as(gone::toString).isEqualTo(200);
      assertThat(gone.text()).isEqualTo(NOT_BOOKED);
    }
    assertThat(hub.administrator().get("/operations/work-orders/" + other).status()).isEqualTo(404);
    assertThat(
            hub.database()
                .number(
                    "SELECT count(*) FROM journey_entry WHERE event = 'work-order.not-booked'"
                        + " AND key_value = ?",
                    other))
        .isEqualTo(3);
  }

  @Test
  void ofSeveralTimesTheFirstIsBookedThatIsFree() {
    booked(book(original, request(morning)));
    Instant next = morning.plus(Duration.ofDays(1));
    ObjectNode request = request(morning);
    constrain(request, next);
    String other = force.own("OTHER");

    String orderNum = booked(book(other, request));

    assertThat(operations("work-orders/" + orderNum).at("/booking/start").asText())
        .isEqualTo(time(next));
    assertThat(booked(book(other, request))).isEqualTo(orderNum);
  }

  @Test
  void aTimeThatHasBegunIsPassedOverWhenAnotherIsLeft() {
    ObjectNode request = request(Instant.parse("2026-03-10T08:00:00Z"));
    constrain(request, morning);

    String orderNum = booked(book(original, request));

    assertThat(operations("work-orders/" + orderNum).at("/booking/start").asText())
        .isEqualTo(time(morning));
  }

  @Test
  void theSlotThatWasOfferedForAnotherTimeIsNotTaken() {
    ObjectNode search = request(morning.plus(Duration.ofDays(1)));
    JsonNode other =
        hub.technician("tech")
            .post("/servicemobility/appointments/search", search.toString())
            .json()
            .at("/TimeConstraints/0");
    ObjectNode request = request(morning);
    ((ObjectNode) request.at("/TimeConstraints/0")).set("ID", other.path("ID"));

    assertThat(other.path("ID").asText()).isNotEmpty();
    assertThat(book(original, request).text()).isEqualTo(NOT_BOOKED);

    ((ObjectNode) request.at("/TimeConstraints/0")).put("ID", "an-id-of-the-caller");
    booked(book(original, request));
  }

  @Test
  void aRepetitionThatWantsMorePartsOrdersNothingAndThatIsFindable() {
    booked(book(original, request(morning)));
    ObjectNode more = request(morning);
    part(more, "SEAL", "");

    String orderNum = booked(book(original, more));

    assertThat(operations("journey?key=" + orderNum).toString())
        .contains("work-order.repeated", force.own("SEAL"));
  }

  @Test
  void aCancelledBookingGivesItsPlaceBackAndCanBeMadeAnew() {
    String orderNum = booked(book(original, request(morning)));
    String path = "/operations/bookings/" + orderNum + "/cancel";

    Reply cancelled = hub.administrator().post(path, Map.of("reason", "customer moved"));
    Reply again = hub.administrator().post(path, Map.of("reason", "customer moved"));

    assertThat(cancelled.status()).as(cancelled::toString).isEqualTo(200);
    assertThat(cancelled.json().path("changed").asBoolean()).isTrue();
    assertThat(again.json().path("changed").asBoolean(true)).isFalse();
    assertThat(operations("slots?technician=" + force.own("marlow")).at("/items/0/taken").asInt())
        .isZero();
    assertThat(operations("work-orders/" + orderNum).at("/workOrder/cancelledAt").asText())
        .isNotEmpty();
    assertThat(operations("audit?objectId=" + orderNum).path("items")).hasSize(1);
    String rebooked = booked(book(original, request(morning)));
    assertThat(rebooked).isNotEqualTo(orderNum);
    assertThat(operations("bookings?original=" + original).path("items"))
        .extracting(it -> it.path("orderNum").asText() + it.path("live").asText())
        .containsExactly(rebooked + "true", orderNum + "false");
    assertThat(
            hub.administrator()
                .post("/operations/bookings/none/cancel", Map.of("reason", "x"))
                .status())
        .isEqualTo(404);
  }

  @Test
  void theBodyMustNotNameAnotherWorkOrderThanTheAddress() {
    ObjectNode request = request(morning).put("OriginalOrderNum", original + "-2");
    Reply refused = book(original, request);

    assertThat(refused.status()).isEqualTo(500);
    assertThat(refused.json().at("/invalidParams/0/path").asText()).isEqualTo("$.OriginalOrderNum");
    assertThat(bookings()).isZero();
    booked(book(original, request(morning).put("OriginalOrderNum", original)));
  }

  @ParameterizedTest
  @CsvSource({
    "/followup?workOrder=%s/1,      %s/1",
    "/followup?workOrder=%s%%252F1, %s%%2F1",
    "/work-orders/%s/1/followup,    %s/1",
    "/work-orders/%s%%20x/followup/,%s x",
    "/work-orders/%s%%25/followup,  %s%%",
    "/work-orders/%s%%2F1/followup, %s/1",
    "/work-orders/%s%%3B1/followup, %s;1"
  })
  void theNumberIsDecodedOnce(String path, String number) {
    Reply reply =
        hub.technician("tech")
            .post("/servicemobility" + path.formatted(original), request(morning).toString());
    booked(reply);
    assertThat(
            hub.database()
                .number(
                    "SELECT count(*) FROM booking WHERE original_order_num = ?",
                    number.formatted(original)))
        .isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "/followup",
    "/followup?workOrder=",
    "/followup?workOrder=%20",
    "/followup?workOrder=a%00b",
    "/followup?workOrder=a%0Ab",
    "/followup?workOrder=a%C3",
    "/work-orders/a%0Ab/followup",
    "/work-orders/%7F/followup",
    "/work-orders/a;b/followup",
    "/followup?workOrder=12345678901234567890123456789012345678901234567890123456789012345",
    "/work-orders/12345678901234567890123456789012345678901234567890123456789012345/followup"
  })
  void aNumberThatCannotBeOneIsRefused(String path) {
    Reply reply =
        hub.technician("tech").post("/servicemobility" + path, request(morning).toString());

    assertThat(reply.status()).as(reply::toString).isEqualTo(500);
    assertThat(reply.json().at("/invalidParams/0/name").asText())
        .as(reply::toString)
        .isEqualTo("workOrder");
    assertThat(bookings()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | $.TimeConstraints",
        "{'TimeConstraints': []} | $.TimeConstraints",
        "{'TimeConstraints': [{'Period': {'Start': '2020-03-13T08:00:00Z', 'End': '2020-03-13T12:00:00Z'}}]} | $.TimeConstraints[0].Period.Start",
        "{'TimeConstraints': {'Period': {'Start': '2090-03-13T08:00:00Z', 'End': '2090-03-13T07:00:00Z'}}} | $.TimeConstraints.Period.End",
        "{'TimeConstraints': {'Period': {'Start': '2090-03-13T08:00:00+25:00', 'End': '2090-03-13T09:00:00Z'}}} | $.TimeConstraints.Period.Start",
        "{'TimeConstraints': {'Period': {'Start': '2090-03-13T08:00:00Z', 'End': '2090-03-13T09:00:00Z'}}, 'RequiredParts': [{'ProdNum': 'P', 'Qty:': 0}]} | $.RequiredParts[0].Qty:",
        "{'TimeConstraints': {'Period': {'Start': '2090-03-13T08:00:00Z', 'End': '2090-03-13T09:00:00Z'}}, 'Account': 'me'} | $.Account"
      })
  void aFaultIsRefusedByItsPlace(String body, String path) {
    Reply reply = book(original, body.replace('\'', '"'));

    assertThat(reply.status()).as(reply::toString).isEqualTo(500);
    assertThat(reply.json().at("/invalidParams/0/path").asText()).isEqualTo(path);
    assertThat(bookings()).isZero();
  }

  @Test
  void nobodyBooksWithoutATokenNorWithTooMuch() {
    assertThat(hub.anonymous().post(path(original), "{}").status()).isEqualTo(401);
    assertThat(book(original, "{\"TimeConstraints\":[" + "{},".repeat(9_999) + "{}]}").status())
        .isEqualTo(500);
  }

  private Reply book(String workOrder, Object request) {
    return hub.technician("tech").post(path(workOrder), request.toString());
  }

  private static String path(String workOrder) {
    return "/servicemobility/work-orders/" + workOrder + "/followup";
  }

  private static String booked(Reply reply) {
    assertThat(reply.status()).as(reply::toString).isEqualTo(200);
    String orderNum = reply.json().path("OrderNum").asText();
    assertThat(orderNum).as(reply::toString).isNotEmpty();
    return orderNum;
  }

  private ObjectNode contractsExample() throws IOException {
    ObjectNode request =
        (ObjectNode)
            JSON.readTree(Path.of("src/test/resources/contract/book-job-request.json").toFile());
    request.put("OriginalOrderNum", original).put("UserName", force.own("marlow"));
    ((ObjectNode) request.path("Location"))
        .put("ServiceAreaID", force.area())
        .put("LocationNum", force.own("LOC"));
    ((ObjectNode) request.at("/Assets/0")).put("AssetNum", force.own("AS"));
    ((ObjectNode) request.at("/TimeConstraints/0/Period"))
        .put("Start", time(morning))
        .put("End", time(morning.plus(Duration.ofHours(4))));
    return request;
  }

  private ObjectNode request(Instant start) {
    ObjectNode request = JSON.createObjectNode().put("UserName", force.own("marlow"));
    request
        .putObject("Location")
        .put("ServiceAreaID", force.area())
        .put("LocationNum", force.own("LOC"));
    return constrain(request, start);
  }

  private static ObjectNode constrain(ObjectNode request, Instant start) {
    request
        .withArray("TimeConstraints")
        .addObject()
        .putObject("Period")
        .put("Start", time(start))
        .put("End", time(start.plus(Duration.ofHours(4))));
    return request;
  }

  private void part(ObjectNode request, String name, String partOrderNum) {
    request
        .withArray("RequiredParts")
        .addObject()
        .put("ProdNum", force.own(name))
        .put("Qty:", 1.5)
        .put("PartOrderNum", partOrderNum);
  }

  /** Puts a product into the catalogue that a supplier delivers. */
  private void supplied(String name) {
    imported("suppliers", Map.of("supplierId", force.own("SUP"), "name", "S", "email", "s@x.com"));
    imported(
        "products",
        Map.of(
            "prodNum",
            force.own(name),
            "description",
            name,
            "price",
            1,
            "currency",
            "GBP",
            "supplierId",
            force.own("SUP")));
  }

  private void imported(String kind, Map<String, Object> row) {
    Reply reply = hub.administrator().post("/operations/" + kind + "/import", List.of(row));
    assertThat(reply.status()).as(reply::toString).isEqualTo(200);
  }

  private void report(String orderNum, String status, String modified) {
    ObjectNode message =
        JSON.createObjectNode()
            .put("id", force.own(orderNum + status))
            .put("type", "WorkOrder")
            .put("specversion", "1.0")
            .put("source", "it")
            .put("time", modified);
    ObjectNode data = message.putObject("data").put("rowver", "1");
    data.putArray("rows")
        .addObject()
        .put("rowver", "1")
        .putObject("WorkOrder")
        .put("OrderNum", orderNum)
        .put("OrderStatus", status)
        .put("ModifiedUTC", modified);
    Reply reply =
        hub.technician("tech").post("/servicemobility/webhooks/WorkOrder", message.toString());
    assertThat(reply.status()).as(reply::toString).isEqualTo(200);
  }

  private JsonNode operations(String path) {
    Reply reply = hub.administrator().get("/operations/" + path);
    assertThat(reply.status()).as(reply::toString).isEqualTo(200);
    return reply.json();
  }

  private long journeyOf(String key) {
    return hub.database()
        .number(
            "SELECT count(*) FROM journey_entry WHERE event = 'work-order.booked'"
                + " AND key_value = ?",
            key);
  }

  private long bookings() {
    return hub.database()
        .number("SELECT count(*) FROM booking WHERE technician = ?", force.own("marlow"));
  }

  private static String time(Instant instant) {
    return instant.toString().replace("Z", ".000Z");
  }
}
