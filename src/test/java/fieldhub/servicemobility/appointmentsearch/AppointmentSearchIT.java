package fieldhub.servicemobility.appointmentsearch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fieldhub.support.Hub;
import fieldhub.support.HubTest;
import fieldhub.support.Reply;
import fieldhub.support.Workforce;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@HubTest
class AppointmentSearchIT {

  private static final String PATH = "/servicemobility/appointments/search";
  private static final JsonMapper JSON = new JsonMapper();

  @ArquillianResource Hub hub;

  private final Instant tomorrow =
      Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(1));

  @Test
  void theContractsExampleFindsTheMorningsOfTheWorkerAskedFor() throws IOException {
    Workforce force = new Workforce(hub, "Etc/UTC", 4, "abe", "marlow");
    ObjectNode request =
        (ObjectNode)
            JSON.readTree(
                Path.of("src/test/resources/contract/appointment-search-request.json").toFile());
    request.put("UserName", force.own("marlow")).put("OriginalOrderNum", force.own("WO"));
    ((ObjectNode) request.get("Location")).put("ServiceAreaID", force.area());
    ((ObjectNode) request.at("/TimeConstraints/0/Period"))
        .put("Start", at(1, 8))
        .put("End", at(3, 18));

    JsonNode answer = search(request);

    assertThat(answer.path("StatusMsg").asText()).isEqualTo("3 open slots");
    assertThat(answer.at("/TimeConstraints").findValuesAsText("Start"))
        .containsExactly(at(1, 8), at(2, 8), at(3, 8));
    assertThat(answer.at("/TimeConstraints").findValuesAsText("End"))
        .containsExactly(at(1, 12), at(2, 12), at(3, 12));
    JsonNode first = answer.at("/TimeConstraints/0");
    assertThat(first.path("ID").asText()).matches("SLOT-[0-9a-f]{32}");
    assertThat(first.path("Type").asText()).isEqualTo("1001");
    assertThat(first.path("Desc").asText()).endsWith(" morning");
    assertThat(search(request)).isEqualTo(answer);
    assertThat(
            hub.database()
                .number(
                    "SELECT COUNT(*) FROM journey_entry WHERE event = 'appointments.searched'"
                        + " AND key_value = ?",
                    force.own("WO")))
        .isEqualTo(2);
  }

  @Test
  void aFullSlotIsOfferedWithAnotherTechnicianAndThenNotAtAll() {
    Workforce force = new Workforce(hub, "Etc/UTC", 1, "abe", "marlow");
    ObjectNode request = at(force).put("UserName", force.own("marlow"));
    constrain(request, "1001", at(1, 0), at(2, 0));
    String own = onlySlot(search(request));
    take(own, force.own("marlow"));

    JsonNode answer = search(request);
    assertThat(answer.path("StatusMsg").asText()).isEqualTo("1 open slot, with another technician");
    String other = onlySlot(answer);
    assertThat(other).isNotEqualTo(own);
    take(other, force.own("abe"));

    JsonNode none = search(request);
    assertThat(none.path("TimeConstraints")).isEmpty();
    assertThat(none.path("StatusMsg").asText())
        .startsWith("No open slots before ")
        .endsWith(": all places are taken");
  }

  @Test
  void partsCustomersAndHolidaysAreHonoured() {
    Workforce force = new Workforce(hub, "Etc/UTC", 4, "abe").holiday(at(4, 0).substring(0, 10));
    ObjectNode request = at(force);
    request
        .withArray("RequiredParts")
        .addObject()
        .put("ProdNum", "P")
        .put("Qty", 1)
        .put("EstimatedDelivery", at(2, 9));
    constrain(request, "1001", at(0, 0), at(7, 0));
    constrain(request, "1002", at(5, 11), at(5, 12));
    // not the 2nd: the part comes at nine; not the 4th: holiday; not the 5th: away
    assertThat(starts(search(request))).containsExactly(at(3, 8), at(6, 8));
    ((ObjectNode) request.at("/RequiredParts/0")).put("EstimatedDelivery", at(60, 9));
    assertThat(search(request).path("StatusMsg").asText()).contains(": the parts are expected on ");
  }

  @Test
  void theSiteDecidesWhoIsAskedAndTheOrderTypeWhatTheyCan() {
    Workforce force =
        new Workforce(hub, "Etc/UTC", 4, "abe").orderType("WASH", "WASHER").orderType("GAS", "GAS");
    ObjectNode unknown = JSON.createObjectNode().put("UserName", "nobody");
    assertThat(search(unknown).path("StatusMsg").asText())
        .isEqualTo("Neither the site nor a worker whom we know is named");
    assertThat(starts(search(JSON.createObjectNode().put("UserName", force.own("abe")))))
        .hasSizeBetween(13, 14);
    ObjectNode address = JSON.createObjectNode();
    address.withObject("/Location/Address").put("Zip", force.postalCode().toLowerCase() + " 1AA");
    assertThat(starts(search(address))).hasSizeBetween(13, 14);
    assertThat(starts(search(address.put("OrderType", force.own("WASH"))))).hasSizeBetween(13, 14);
    assertThat(search(address.put("OrderType", force.own("GAS"))).path("StatusMsg").asText())
        .startsWith("Nobody in service area ")
        .contains(" has the skills for order type ");
    address.withObject("/Location/Address").put("Zip", "nowhere");
    assertThat(search(address).path("StatusMsg").asText())
        .isEqualTo("No service area covers nowhere");
    address.withObject("/Location/Address").put("City", force.own("TOWN"));
    address.remove("OrderType");
    assertThat(starts(search(address))).hasSizeBetween(13, 14);
  }

  @Test
  void atMostFiftyAreOfferedAndAThousandConstraintsAreFastEnough() {
    Workforce force = new Workforce(hub, "Etc/UTC", 4, "abe", "bea", "cid");
    for (int hour = 0; hour < 8; hour++) {
      force.template("h" + hour, "0" + hour + ":00", "0" + hour + ":30", 2);
    }
    ObjectNode request = at(force);
    for (int i = 0; i < 1000; i++) {
      constrain(request, "1002", at(40 + i, 8), at(40 + i, 9));
    }
    JsonNode answer = search(request);
    assertThat(answer.path("TimeConstraints")).hasSize(50);
    assertThat(answer.path("StatusMsg").asText()).startsWith("The first 50 of ");
    assertThat(starts(answer)).isSorted().doesNotHaveDuplicates();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "[]",
        "null",
        "'search'",
        "{'TimeConstraints':7}",
        "{'TimeConstraints':[{'Period':{'Start':'2027-03-13T09:00:00Z','End':'2027-03-13T08:00:00Z'}}]}",
        "{'TimeConstraints':[{'Period':{'Start':'2027-03-13T09:00:00Z','End':'2027-03-13T09:00:00Z'}}]}",
        "{'TimeConstraints':[{'Period':{'Start':'2027-03-13T09:00:00+99:00','End':'2027-03-13T10:00:00Z'}}]}",
        "{'TimeConstraints':[{'Period':{'Start':'soon','End':'later'}}]}",
        "{'TimeConstraints':[{'Type':1001}]}",
        "{'RequiredParts':{}}",
        "{'RequiredParts':[{'ProdNum':'P','Qty':0}]}",
        "{'RequiredParts':[{'ProdNum':'P','Qty':1,'EstimatedDelivery':'tomorrow'}]}",
        "{'UserName':{}}",
        "{'UserName':'a\\u0000b'}",
        "{'Location':'here'}",
        "{'Location':{'Address':{'Zip':12345}}}",
        "{'OrderType':['1001']}"
      })
  void aFaultIsRefusedInTheContractsForm(String body) {
    refused(body.replace('\'', '"'));
  }

  @Test
  void tooMuchIsRefused() {
    refused("{\"TimeConstraints\":[" + "{},".repeat(9_999) + "{}]}");
    refused("{\"UserName\":\"" + "x".repeat(100_000) + "\"}");
    Reply nested = hub.technician("tech").post(PATH, "[".repeat(100_000));
    assertThat(nested.status()).isEqualTo(500);
  }

  @Test
  void aTrailingSlashIsTheSameAndATokenIsNeeded() {
    assertThat(hub.technician("tech").post(PATH + "/", "{}").status()).isEqualTo(200);
    assertThat(hub.anonymous().post(PATH, "{}").status()).isEqualTo(401);
  }

  private void refused(String body) {
    Reply reply = hub.technician("tech").post(PATH, body.getBytes(StandardCharsets.UTF_8));
    assertThat(reply.status()).as(reply::toString).isEqualTo(500);
    assertThat(reply.json().path("title").asText()).isEqualTo("Invalid request");
    assertThat(reply.text()).doesNotContain("fieldhub.", "Exception", "SQL");
  }

  private JsonNode search(ObjectNode request) {
    Reply reply = hub.technician("tech").post(PATH, request.toString());
    assertThat(reply.status()).as(reply::toString).isEqualTo(200);
    return reply.json();
  }

  private static ObjectNode at(Workforce force) {
    ObjectNode request = JSON.createObjectNode();
    request.putObject("Location").put("ServiceAreaID", force.area());
    return request;
  }

  private static void constrain(ObjectNode request, String type, String start, String end) {
    ArrayNode constraints = request.withArray("TimeConstraints");
    ObjectNode constraint = constraints.addObject().put("Type", type);
    constraint.putObject("Period").put("Start", start).put("End", end);
  }

  /** A time so many days from tomorrow on, as the contract writes it. */
  private String at(int day, int hour) {
    Instant time = tomorrow.plus(Duration.ofDays(day)).plus(Duration.ofHours(hour));
    return time.toString().replace("Z", ".000Z");
  }

  private static String onlySlot(JsonNode answer) {
    assertThat(answer.path("TimeConstraints")).hasSize(1);
    return answer.at("/TimeConstraints/0/ID").asText();
  }

  private static List<String> starts(JsonNode answer) {
    return new ArrayList<>(answer.path("TimeConstraints").findValuesAsText("Start"));
  }

  private void take(String slotId, String technician) {
    hub.database()
        .update(
            "INSERT INTO appointment_slot (slot_id, technician, template_id, work_centre, title,"
                + " starts_at, ends_at, taken) VALUES (?, ?, 'T', 'WC', 'morning', CURRENT_TIMESTAMP,"
                + " CURRENT_TIMESTAMP, 1)",
            slotId,
            technician);
  }
}
