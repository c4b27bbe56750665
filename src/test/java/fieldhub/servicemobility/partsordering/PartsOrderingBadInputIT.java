package fieldhub.servicemobility.partsordering;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fieldhub.support.Hub;
import fieldhub.support.HubTest;
import fieldhub.support.Reply;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@HubTest
class PartsOrderingBadInputIT {

  private static final String PATH = "/servicemobility/parts-orders";
  private static final String PART = "{\"ProdNum\":\"P\",\"Qty\":1}";

  @ArquillianResource Hub hub;

  private PartsWorld world;

  @BeforeEach
  void product() {
    world = new PartsWorld(hub.database()).supplier("SUP").product("P", "Part", "1", "SUP");
  }

  static Stream<Arguments> documents() {
    return Stream.of(
        Arguments.of("nothing", ""),
        Arguments.of("no JSON", "<order/>"),
        Arguments.of("half a document", "{\"Command\": 1002,"),
        Arguments.of("two documents", "{} {}"),
        Arguments.of("a list", "[]"),
        Arguments.of("a text", "\"order\""),
        Arguments.of("null", "null"),
        Arguments.of("another shape", "{\"orders\": []}"),
        Arguments.of("NaN", order("{\"ProdNum\":\"P\",\"Qty\":NaN}")),
        Arguments.of("a huge number", order("{\"ProdNum\":\"P\",\"Qty\":1e999999999}")),
        Arguments.of("a tiny number", order("{\"ProdNum\":\"P\",\"Qty\":1e-999999999}")),
        Arguments.of(
            "a long number", order("{\"ProdNum\":\"P\",\"Qty\":" + "9".repeat(5000) + "}")),
        Arguments.of("a huge command", order(PART).replace("1002", "1e999999999")),
        Arguments.of("a quantity as text", order("{\"ProdNum\":\"P\",\"Qty\":\"1\"}")),
        Arguments.of("too fine a quantity", order("{\"ProdNum\":\"P\",\"Qty\":1.00001}")),
        Arguments.of("a NUL", order("{\"ProdNum\":\"P\\u0000\",\"Qty\":1}")),
        Arguments.of("a raw NUL", order("{\"ProdNum\":\"P\0\",\"Qty\":1}")),
        Arguments.of("half a character", order("{\"ProdNum\":\"P\\ud83d\",\"Qty\":1}")),
        Arguments.of(
            "a name twice", order(PART).replace("{\"Command\"", "{\"Command\":1,\"Command\"")),
        Arguments.of("10 000 parts", order((PART + ",").repeat(9_999) + PART)),
        Arguments.of("deep nesting", order(PART).replace("\"P\"", "[".repeat(100_000))),
        Arguments.of("deep nesting, closed", "[".repeat(100_000) + "]".repeat(100_000)),
        Arguments.of("a long text", order("{\"ProdNum\":\"" + "P".repeat(65) + "\",\"Qty\":1}")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("documents")
  void isRefusedInTheContractsForm(String what, String body) {
    refused(
        what, body.replace("\"P\"", "\"" + world.own("P") + "\"").getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void invalidUtf8IsRefused() {
    byte[] body = order(PART).getBytes(StandardCharsets.UTF_8);
    body[new String(body, StandardCharsets.UTF_8).indexOf("\"P\"") + 1] = (byte) 0xC3;
    refused("invalid UTF-8", body);
  }

  @Test
  void aBodyOverTheLimitIsRefusedHoweverItIsSent() {
    byte[] body = order(PART + " ".repeat(17 << 20)).getBytes(StandardCharsets.UTF_8);
    refusedWith(413, hub.technician("tech").post(PATH, body));
    refusedWith(
        413,
        hub.technician("tech")
            .send(
                "POST", PATH, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));
  }

  @Test
  void anotherMediaTypeIsRefused() {
    refusedWith(
        415, hub.technician("tech").with("Content-Type", "text/plain").post(PATH, order(PART)));
  }

  @Test
  void everyFaultIsNamedWithItsPlace() {
    Reply reply =
        hub.technician("tech").post(PATH, "{\"Command\": 1002, \"Parts\": [{\"Qty\": \"1\"}]}");
    assertThat(reply.json().path("invalidParams").findValuesAsText("path"))
        .containsExactly("$.WorkOrder", "$.Parts[0].ProdNum", "$.Parts[0].Qty");
  }

  @Test
  void propertiesThatNobodyKnowsAreIgnored() {
    String body =
        order("{\"ProdNum\":\"" + world.own("P") + "\",\"Qty\":1,\"New\":{\"a\":[1]}}")
            .replace("\"WO\"", "\"" + world.own("WO") + "\",\"Newer\":null");
    Reply reply = hub.technician("tech").post(PATH, body);
    assertThat(reply.json().path("Status").asText()).as(reply::toString).isEqualTo("1001");
  }

  @Test
  void nobodyOrdersWithoutAToken() {
    Reply reply = hub.anonymous().post(PATH, order(PART));
    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.json().path("status").asInt()).isEqualTo(401);
  }

  private void refused(String what, byte[] body) {
    Reply reply = hub.technician("tech").post(PATH, body);
    assertThat(reply.status()).as(what + ": " + reply).isEqualTo(500);
    JsonNode problem = reply.json();
    assertThat(problem.path("status").asInt()).isEqualTo(500);
    assertThat(problem.path("title").asText()).isEqualTo("Invalid request");
    assertThat(reply.text()).doesNotContain("fieldhub.", "Exception", "SQL");
    assertThat(world.orders("REQUESTED", "P")).as("nothing stored by halves").isZero();
  }

  /** The documented codes know only 500; the title tells what it was. */
  private static void refusedWith(int real, Reply reply) {
    assertThat(reply.status()).as(reply::toString).isEqualTo(500);
    assertThat(reply.json().path("title").asText())
        .isEqualTo(real == 413 ? "Request too large" : "Unsupported media type");
  }

  private static String order(String parts) {
    return "{\"Command\":1002,\"WorkOrder\":\"WO\",\"Parts\":[" + parts + "]}";
  }
}
