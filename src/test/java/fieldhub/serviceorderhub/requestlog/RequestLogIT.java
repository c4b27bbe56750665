package fieldhub.serviceorderhub.requestlog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fieldhub.serviceorderhub.UnreadableCase;
import fieldhub.support.ApiWorld;
import fieldhub.support.Caller;
import fieldhub.support.Hub;
import fieldhub.support.HubTest;
import fieldhub.support.Parallel;
import fieldhub.support.Reply;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every row of contract serviceorderhub 5.3. */
@HubTest
class RequestLogIT {

  private static final String CALL = "/api/v3/requests/log";
  private static final ObjectMapper JSON = new ObjectMapper();

  @ArquillianResource Hub hub;

  /** One for all: making users and tokens takes longer than what is tested. */
  private static ApiWorld world;

  private static Caller partner;
  private static Caller provider;
  private static long cases;

  private long caseId;

  @BeforeEach
  void aCase() {
    if (world == null) {
      world = new ApiWorld(hub);
      partner = world.asPartner();
      provider = world.asProvider();
    }
    caseId = world.id(100) + ++cases;
    hub.database()
        .update(
            """
            INSERT INTO case_file (id, guid, partner_id, provider_id, contacts, product_data, order_data, tags,
              created_at, touched_at, content_at)
            VALUES (?, ?, ?, ?, '{}', '{}', '{}', '[]', CURRENT_TIMESTAMP, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP)""",
            caseId,
            UUID.randomUUID(),
            world.partner(),
            world.provider());
  }

  @Test
  void row1StoresAndAnswersTheExternalRequest() throws Exception {
    ObjectNode body =
        (ObjectNode)
            JSON.readTree(
                getClass()
                    .getResourceAsStream("/contract/serviceorderhub/requests-log-request.json"));
    ((ObjectNode) body.get("meta")).put("caseId", caseId).put("shop", "17");
    for (Caller caller : List.of(partner, provider)) {
      Reply reply = caller.post(CALL, body);
      assertThat(reply.status()).as(reply.text()).isEqualTo(200);
      JsonNode data = reply.json().path("data");
      Set<String> names = new TreeSet<>();
      data.fieldNames().forEachRemaining(names::add);
      assertThat(names)
          .containsExactly(
              "caseId",
              "createdAt",
              "id",
              "message",
              "meta",
              "request",
              "response",
              "status",
              "type",
              "updatedAt",
              "url");
      assertThat(data.path("id").isIntegralNumber()).isTrue();
      assertThat(data.path("caseId").asLong()).isEqualTo(caseId);
      assertThat(data.path("meta")).hasToString(body.get("meta").toString());
      assertThat(data.path("request")).isEqualTo(body.get("request"));
      assertThat(data.path("createdAt").asText())
          .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "2 | {\"status\":\"success\",\"meta\":{\"caseId\":CASE}} | type | Field is required",
        "2 | {\"type\":\"t\",\"meta\":{\"caseId\":CASE}} | status | Field is required",
        "2 | {\"type\":\"t\",\"status\":\"success\"} | meta | Field is required",
        "2 | {\"type\":\"t\",\"status\":\"success\",\"meta\":{}} | meta.caseId | Field is required",
        "3 | {\"type\":\"t\",\"status\":\"ok\",\"meta\":{\"caseId\":CASE}} | status | Value is not present in possible options",
        "4 | {\"type\":\"t\",\"status\":\"error\",\"url\":\"/x\",\"meta\":{\"caseId\":CASE}} | url | Wrong format",
        "4 | {\"type\":\"t\",\"status\":\"error\",\"url\":\"ftp://x.example.com\",\"meta\":{\"caseId\":CASE}} | url | Wrong format",
        "4 | {\"type\":\"t\",\"status\":\"error\",\"meta\":{\"caseId\":\"CASE\"}} | meta.caseId | Wrong format",
        "4 | {\"type\":\"t\",\"status\":\"error\",\"meta\":{\"caseId\":1.5}} | meta.caseId | Wrong format",
        "4 | {\"type\":\"t\",\"status\":\"error\",\"meta\":{\"caseId\":0}} | meta.caseId | Wrong format",
        "4 | {\"type\":\"t\",\"status\":\"error\",\"meta\":{\"caseId\":CASE},\"request\":{}} | request | Wrong format",
        "4 | {\"type\":\"t\",\"status\":\"error\",\"meta\":{\"caseId\":CASE},\"response\":{}} | response | Wrong format",
        "5 | {\"type\":\"t\",\"status\":\"error\",\"meta\":{\"caseId\":CASE},\"colour\":1} | colour | \"colour\" is not allowed",
        "6 | {\"type\":\"  \",\"status\":\"error\",\"meta\":{\"caseId\":CASE}} | type | Field is required",
        "4 | {\"type\":\"t\",\"status\":\"error\",\"meta\":{\"caseId\":CASE,\"more\":\"HUGE\"}} | meta | Wrong format",
        "6 | {\"type\":\"LONG\",\"status\":\"error\",\"meta\":{\"caseId\":CASE}} | type | Wrong format",
      })
  void rows2To6RefuseFieldByField(int row, String body, String field, String message) {
    Reply reply =
        partner.post(
            CALL,
            body.replace("CASE", Long.toString(caseId))
                .replace("LONG", "x".repeat(256))
                .replace("HUGE", "x".repeat(70_000)));
    assertThat(reply.status()).as("row %d: %s", row, reply.text()).isEqualTo(400);
    JsonNode error = reply.json().path("error");
    assertThat(error.path("message").asText()).isEqualTo("Fields validation failed");
    assertThat(error.path("details").path(field).path(0).asText()).isEqualTo(message);
    assertThat(error.path("details").size()).isEqualTo(1);
  }

  @Test
  void row7ForeignAndUnknownCasesAreNotFound() {
    long other = world.id(42);
    world.putPartner(other);
    for (Reply reply :
        List.of(
            world.caller("partner", other).post(CALL, entry("t", null)),
            partner.post(CALL, "{\"type\":\"t\",\"status\":\"error\",\"meta\":{\"caseId\":9}}"))) {
      assertThat(reply.status()).isEqualTo(404);
      assertThat(reply.json().toString())
          .isEqualTo("{\"error\":{\"message\":\"Not found\"},\"data\":null}");
    }
    assertThat(entries()).isZero();
  }

  @Test
  void row8NeedsAToken() {
    assertThat(hub.anonymous().post(CALL, entry("t", null)).status()).isEqualTo(401);
  }

  @Test
  void row9TakesAMebibyteAndNotMore() {
    String fits = entry("t", null).replace("{}", "x".repeat(1_000_000));
    Reply stored = partner.post(CALL, fits);
    assertThat(stored.status()).isEqualTo(200);
    String kept = stored.json().path("data").path("request").asText();
    assertThat(kept.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(65_536);
    assertThat(kept).contains("[cut: 1000000 bytes in all]");
    Reply refused = partner.post(CALL, fits + " ".repeat(50_000));
    assertThat(refused.status()).isEqualTo(413);
    assertThat(refused.json().path("error").path("message").isTextual()).isTrue();
  }

  @Test
  void row10AFaultSaysNothingOfItself() {
    try (UnreadableCase broken = new UnreadableCase(hub.database(), caseId)) {
      Reply reply = partner.post(CALL, entry("t", null));
      assertThat(reply.status()).as(reply.text()).isEqualTo(500);
      assertThat(reply.json().toString())
          .isEqualTo("{\"error\":{\"message\":\"Internal server error\"},\"data\":null}");
    }
    assertThat(entries()).isZero();
  }

  @Test
  void aRepetitionWithItsTrackingIdFindsTheFirstEntryAlsoAtOnce() throws Exception {
    Set<Long> ids = new TreeSet<>();
    Parallel.calls(8, it -> partner.post(CALL, entry("t", "once")))
        .forEach(it -> ids.add(it.json().path("data").path("id").asLong()));
    assertThat(ids).hasSize(1);
    assertThat(partner.post(CALL, entry("other", "once")).json().path("data").path("id").asLong())
        .isNotIn(ids);
    partner.post(CALL, entry("t", null));
    partner.post(CALL, entry("t", null));
    assertThat(entries()).isEqualTo(4);
  }

  @Test
  void trackingIdsThatAreKeptAlikeAreStillDifferent() {
    partner.post(CALL, entry("t", "token=abc-1"));
    partner.post(CALL, entry("t", "token=xyz-2"));
    partner.post(CALL, entry("t", "token=xyz-2"));
    assertThat(entries()).isEqualTo(2);
  }

  @Test
  void theSameTrackingIdWithAnotherCaseIsAnotherEntry() {
    partner.post(CALL, entry("t", "shared"));
    long first = caseId;
    aCase();
    Reply second = partner.post(CALL, entry("t", "shared"));
    assertThat(second.json().path("data").path("caseId").asLong()).isEqualTo(caseId);
    assertThat(caseId).isNotEqualTo(first);
    assertThat(entries()).isEqualTo(1);
  }

  @Test
  void credentialsAreNotKept() {
    String body =
        "{\"type\":\"t\",\"status\":\"error\",\"url\":\"https://x.example.com/?accessToken=geheim\","
            + "\"meta\":{\"caseId\":%d,\"token\":\"geheim\"},".formatted(caseId)
            + "\"request\":\"{\\\"password\\\":\\\"geheim\\\"}\",\"response\":\"a=1&api_key=geheim\","
            + "\"message\":\"Authorization: Bearer geheimgeheim\"}";
    Reply reply = partner.post(CALL, body);
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    assertThat(reply.text()).doesNotContain("geheim");
    assertThat(
            hub.database()
                .rows("SELECT * FROM external_request WHERE case_id = ?", caseId)
                .toString())
        .doesNotContain("geheim");
  }

  private long entries() {
    return hub.database().number("SELECT COUNT(*) FROM external_request WHERE case_id = ?", caseId);
  }

  private String entry(String type, String trackingId) {
    return "{\"type\":\"%s\",\"status\":\"success\",\"request\":\"{}\",\"meta\":{\"caseId\":%d%s}}"
        .formatted(
            type, caseId, trackingId == null ? "" : ",\"trackingId\":\"" + trackingId + "\"");
  }
}
