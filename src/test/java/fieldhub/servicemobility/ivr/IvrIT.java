package fieldhub.servicemobility.ivr;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fieldhub.support.Hub;
import fieldhub.support.HubTest;
import fieldhub.support.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** IVR messages are taken, recorded and queued (contract servicemobility 9). */
@HubTest
class IvrIT {
  private static final String EXAMPLE_ID = "2a8f6a39-2f4b-4f53-9d1c-0f0b5a2f7c11";

  @ArquillianResource Hub hub;

  @Test
  void theContractsExampleIsAnsweredAsTheContractSays() throws IOException {
    Reply reply = post(EXAMPLE_ID, example("ivr-message-request.json"));

    assertThat(reply.status()).as(reply::toString).isEqualTo(200);
    assertThat(reply.json())
        .isEqualTo(new JsonMapper().readTree(example("ivr-message-response.json")));
  }

  @Test
  void aRepeatedMessageIsQueuedOnceHoweverManyComeAtOnceAndWaitsForItsSetting() throws IOException {
    String id = UUID.randomUUID().toString();
    String workOrder = "WO-" + UUID.randomUUID();
    String body = body(id, workOrder);

    List<Integer> statuses =
        IntStream.range(0, 8).parallel().mapToObj(i -> post(id, body).status()).toList();

    assertThat(statuses).containsOnly(200);
    JsonNode queued =
        hub.administrator().get("/operations/outbox?key=" + workOrder).json().path("items");
    assertThat(queued).hasSize(1);
    assertThat(queued.get(0).path("kind").asText()).isEqualTo("ivr");
    assertThat(queued.get(0).path("state").asText()).isEqualTo("WAITING");
    assertThat(queued.get(0).path("destination").asText())
        .contains("fieldhub.servicemobility.ivr.url is not set");
    assertThat(events(workOrder)).contains("ivr.queued", "outbox.queued");
    assertThat(events(id)).containsExactly("ivr.queued");
  }

  @Test
  void anotherMessageUnderTheSameIdIsRefusedAndOnRecord() throws IOException {
    String id = UUID.randomUUID().toString();
    String workOrder = "WO-" + UUID.randomUUID();
    String body = body(id, workOrder);
    assertThat(post(id, body).status()).isEqualTo(200);
    assertThat(post(id, body.replace(", ", " ,\n")).status()).isEqualTo(200);

    Reply other = post(id, body.replace("Technician is on the way", "Technician is late"));

    assertThat(other.status()).isEqualTo(500);
    assertThat(other.json().path("detail").asText()).contains("another message");
    assertThat(events(id)).containsExactly("ivr.queued", "ivr.conflict");
    assertThat(hub.administrator().get("/operations/outbox?key=" + workOrder).json().path("items"))
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{\"RequestID\":\"another\"}",
        "{\"ContactNumber\":44}",
        "{\"Message\":\"text\"}",
        "{\"Message\":{\"code\":1003}}"
      })
  void otherShapesAreRefusedAndNothingIsQueued(String body) {
    String id = UUID.randomUUID().toString();
    Reply reply = post(id, body);
    assertThat(reply.status()).isEqualTo(500);
    assertThat(reply.json().path("title").asText()).isEqualTo("Invalid request");
    assertThat(events(id)).isEmpty();
  }

  @Test
  void anIdThatIsNoneIsRefused() {
    for (String id : new String[] {"x".repeat(65), "%01", "a%0Ab", "%20"}) {
      Reply reply = post(id, "{}");
      assertThat(reply.status()).as(id).isEqualTo(500);
      assertThat(reply.json().path("title").asText()).as(id).isEqualTo("Invalid request");
    }
    assertThat(post("x".repeat(54) + UUID.randomUUID().toString().substring(0, 10), "{}").status())
        .isEqualTo(200);
    assertThat(hub.anonymous().post("/servicemobility/ivr/x", "{}").status()).isEqualTo(401);
  }

  private Reply post(String id, String body) {
    return hub.technician("tech.marlow").post("/servicemobility/ivr/" + id, body);
  }

  private List<String> events(String key) {
    return hub
        .database()
        .rows("SELECT event FROM journey_entry WHERE key_value = ? ORDER BY id", key)
        .stream()
        .map(row -> (String) row.get("event"))
        .toList();
  }

  private static String body(String id, String workOrder) throws IOException {
    return example("ivr-message-request.json")
        .replace(EXAMPLE_ID, id)
        .replace("WO-2026-004512", workOrder);
  }

  private static String example(String name) throws IOException {
    try (InputStream file = IvrIT.class.getResourceAsStream("/contract/" + name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
