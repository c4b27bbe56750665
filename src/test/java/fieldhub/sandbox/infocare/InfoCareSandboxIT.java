package fieldhub.sandbox.infocare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fieldhub.support.Caller;
import fieldhub.support.Hub;
import fieldhub.support.HubTest;
import fieldhub.support.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The stand-in keeps its side of the contract's section 10. */
@HubTest
class InfoCareSandboxIT {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String API = "/sandbox/infocare/api/v3/";
  private static final String CONTROL = "/sandbox/infocare/control";
  private static final String TOKEN = "X-Hub-Api-Token";

  @ArquillianResource Hub hub;

  /** Cases of this test's own. */
  private final int from = ThreadLocalRandom.current().nextInt(100_000_000, 2_000_000_000);

  private final String knobs = CONTROL + "/knobs/" + UUID.randomUUID();
  private Caller anybody;
  private Caller partner;
  private Caller provider;

  @BeforeEach
  void callers() {
    anybody = hub.anonymous();
    partner = anybody.with(TOKEN, "infocare-partner-41");
    provider = anybody.with(TOKEN, "infocare-provider-7");
  }

  @AfterEach
  void turnBack() {
    anybody.delete(knobs);
  }

  @Test
  void everyVectorOfTheContractIsAnswered() throws IOException {
    for (JsonNode vector : contract("proposed-routing-vectors")) {
      Reply reply = partner.get(API + "routing" + query(vector.get("query")));

      assertThat(reply.status()).as("%s", vector).isEqualTo(vector.get("status").intValue());
      JsonNode expected = vector.get("expect");
      if (reply.status() == 200) {
        JsonNode data = reply.json().get("data");
        assertThat(data.at("/serviceProvider/id")).isEqualTo(expected.get("provider"));
        assertThat(data.at("/servicePartnerCompetence/id"))
            .isEqualTo(expected.get("partnerCompetence"));
        assertThat(data.at("/serviceProviderCompetence/id"))
            .isEqualTo(expected.get("providerCompetence"));
      } else {
        assertThat(reply.json()).isEqualTo(expected);
      }
    }
  }

  @Test
  void aRoutingAnswerIsTheContractsExampleInAnyNotation() throws IOException {
    String fine =
        "booking_type=companyToPrivate&service-type=1&manufacturer=LG&product_type=tv"
            + "&serviceLocation=1&client-postal-code=352%2046&originator-type=registered&model=x&tags=";
    assertThat(partner.get(API + "routing?" + fine).json())
        .isEqualTo(contract("routing-response-200"));
    assertThat(partner.get(API + "routing?serviceType=4&service_type=4").status()).isEqualTo(400);
    assertThat(provider.get(API + "routing?" + fine).json()).isEqualTo(contract("error-no-access"));
  }

  @Test
  void tokensComeInHeaderOrQueryAndNotTwo() throws IOException {
    assertThat(anybody.get(API + "routing").json()).isEqualTo(contract("error-unauthorized"));
    assertThat(anybody.with(TOKEN, "wrong").get(API + "routing").status()).isEqualTo(401);
    String query = API + "routing?serviceType=4&manufacturer=lg&access-token=infocare-partner-41";
    assertThat(anybody.get(query).status()).isEqualTo(200);
    assertThat(provider.get(query).status()).isEqualTo(401);
    assertThat(partner.with("X-Service-Provider", "8").get(API + "routing").status())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|400|guid: Field is required",
        "{\"guid\": \"x\"}|400|guid: Wrong format",
        "{\"guid\": 7}|400|guid: Wrong format",
        "{\"guid\": \"00000000-0000-4000-8000-000000000001\", \"email\": \"no\"}|400|email: Wrong format",
        "{\"guid\": \"00000000-0000-4000-8000-000000000001\", \"to\": 1}|400|to: \"to\" is not allowed",
        "[]|400|",
        "{\"guid\": \"3f6c1d52-8b0e-4a97-b2d4-6e91c07a5f39\"}|404|"
      })
  void wrongEmailRequestsAreRefused(String body, int status, String field) {
    Reply reply = partner.post(API + "case/send-completed-email", body);

    assertThat(reply.status()).isEqualTo(status);
    if (field != null) {
      assertThat(reply.json().at("/error/details/" + field.split(": ")[0] + "/0").asText())
          .isEqualTo(field.split(": ", 2)[1]);
    }
  }

  @Test
  void completedEmailsAreSentOnceAMinuteAndOnlyWhenAllIsWell() {
    assertThat(send(oneCase(Map.of("status", "repair")))).contains("not completed");
    assertThat(send(oneCase(Map.of("completed", true)))).isEqualTo("true");
    assertThat(send(from)).contains("60 seconds");
    anybody.put(
        knobs,
        "{\"cases\": {\"from\": %d, \"to\": %d}, \"emailsDisabled\": true}".formatted(from, from));
    assertThat(send(from)).isEqualTo("E-mails are switched off in the partner's settings");
    anybody.put(
        knobs,
        "{\"cases\": {\"from\": %d, \"to\": %d}, \"email\": {\"fault\": \"error\", \"status\": 500}}"
            .formatted(from, from));
    assertThat(email(from).status()).isEqualTo(500);
    assertThat(seen(from).get("emails").intValue()).isOne();
    anybody.delete(knobs);
    assertThat(
            provider.post(API + "case/send-completed-email", Map.of("guid", guid(from))).status())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"status\": \"success\", \"meta\": {\"caseId\": 1}}|type|Field is required",
        "{\"type\": \"a\", \"meta\": {\"caseId\": 1}}|status|Field is required",
        "{\"type\": \"a\", \"status\": \"success\"}|meta|Field is required",
        "{\"type\": \"a\", \"status\": \"success\", \"meta\": {}}|meta.caseId|Field is required",
        "{\"type\": \"a\", \"status\": \"toRetry\", \"meta\": {\"caseId\": 1}}|status|Value is not present in possible options",
        "{\"type\": \"a\", \"status\": \"error\", \"url\": \"/x\", \"meta\": {\"caseId\": 1}}|url|Wrong format",
        "{\"type\": \"a\", \"status\": \"error\", \"meta\": {\"caseId\": \"1\"}}|meta.caseId|Wrong format",
        "{\"type\": \"a\", \"status\": \"error\", \"meta\": {\"caseId\": 1.5}}|meta.caseId|Wrong format",
        "{\"type\": \"a\", \"status\": \"error\", \"meta\": {\"caseId\": 1}, \"request\": {}}|request|Wrong format",
        "{\"type\": \"a\", \"status\": \"error\", \"meta\": {\"caseId\": 1}, \"extra\": 1}|extra|\"extra\" is not allowed",
        "{\"type\": \" \", \"status\": \"error\", \"meta\": {\"caseId\": 1}}|type|Field is required"
      })
  void wrongLogPostsAreRefused(String body, String field, String message) {
    Reply reply = partner.post(API + "requests/log", body);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json().at("/error/details").get(field).get(0).asText()).isEqualTo(message);
  }

  @Test
  void aLogPostIsStoredOnceAndSeenWithItsCase() {
    bulk(2);
    Reply first = post(partner, from, "t-1");
    assertThat(first.status()).isEqualTo(200);
    assertThat(post(partner, from, "t-1").json()).isEqualTo(first.json());
    assertThat(post(provider, from, "t-1").json()).isNotEqualTo(first.json());

    assertThat(requests(from)).hasSize(2).first().isEqualTo(first.json().get("data"));
    assertThat(requests(from + 1)).isEmpty();
    assertThat(post(anybody.with(TOKEN, "infocare-partner-42"), from, "t-2").status())
        .isEqualTo(404);
    assertThat(post(anybody.with(TOKEN, "infocare-provider-8"), from, "t-2").status())
        .isEqualTo(404);
    assertThat(partner.post(API + "requests/log", "x".repeat(1 << 20) + "y").status())
        .isEqualTo(413);
    assertThat(partner.with("Content-Type", "text/plain").post(API + "requests/log", "{}").status())
        .isEqualTo(415);
  }

  @Test
  void postsAreLostDoubledAndAlteredByTheirNumber() {
    bulk(1);
    turn("\"logPosts\": {\"lose\": 10, \"double\": 10, \"alter\": 10, \"until\": 15}");
    for (int i = 1; i <= 30; i++) {
      assertThat(post(partner, from, "t-" + i).status()).isEqualTo(200);
    }

    Map<String, Long> found =
        requests(from).stream()
            .collect(Collectors.groupingBy(InfoCareSandboxIT::tracking, Collectors.counting()));
    assertThat(found).doesNotContainKey("t-10").containsEntry("t-1", 2L).containsEntry("t-11", 2L);
    assertThat(found).containsEntry("t-20", 1L).hasSize(29);
    assertThat(requests(from))
        .filteredOn(it -> it.get("response").asText().endsWith("(altered)"))
        .extracting(InfoCareSandboxIT::tracking)
        .containsExactly("t-2", "t-12");
    assertThat(post(partner, from, "t-10").status()).isEqualTo(200);
    assertThat(requests(from)).hasSize(32);
    assertThat(anybody.get(knobs).json().at("/counts/posts").intValue()).isEqualTo(31);
  }

  @Test
  void veryManyEntriesAreMadeByRule() {
    bulk(50);
    String rule =
        """
        {"fromCase": %d, "cases": 50, "each": 20, "trackingId": "b-{case}-{n}", "response": "ok {n}",
         "lose": 100, "double": 100, "alter": 100}"""
            .formatted(from);

    JsonNode made = anybody.post(CONTROL + "/entries", rule).json();

    assertThat(made.toString())
        .isEqualTo("{\"entries\":1000,\"lost\":10,\"doubled\":10,\"altered\":10}");
    assertThat(requests(from))
        .hasSize(21)
        .first()
        .satisfies(
            it -> assertThat(it.at("/meta/trackingId").asText()).isEqualTo("b-" + from + "-0"));
    assertThat(requests(from).get(2).get("response").asText()).isEqualTo("ok 1 (altered)");
    assertThat(anybody.delete(CONTROL + "/entries?fromCase=" + from + "&cases=50").status())
        .isEqualTo(204);
    assertThat(requests(from)).isEmpty();
  }

  @Test
  void somebodyElsesEntriesAreAddedAlteredAndRemoved() {
    bulk(1);
    String entries = CONTROL + "/cases/" + from + "/entries";
    String id =
        anybody.post(entries, Map.of("type", "erp", "message", "theirs")).json().get("id").asText();
    assertThat(requests(from)).extracting(it -> it.get("type").asText()).containsExactly("erp");
    anybody.put(entries + "/" + id, Map.of("status", "error"));
    assertThat(requests(from)).extracting(it -> it.get("status").asText()).containsExactly("error");
    anybody.delete(entries + "/" + id);
    assertThat(requests(from)).isEmpty();
  }

  @Test
  void aCutAnswerHasHadItsEffectOrNot() {
    bulk(1);
    turn("\"log\": {\"fault\": \"cut\", \"times\": 1}");
    assertThatThrownBy(() -> post(partner, from, "t-1")).isInstanceOf(UncheckedIOException.class);
    assertThat(requests(from)).hasSize(1);
    turn("\"log\": {\"fault\": \"cut-before-work\", \"times\": 1}");
    assertThatThrownBy(() -> post(partner, from, "t-2")).isInstanceOf(UncheckedIOException.class);
    assertThat(requests(from)).hasSize(1);
    assertThat(post(partner, from, "t-2").status()).isEqualTo(200);
    turn("\"logPosts\": {\"visibleAfter\": 600000}");
    post(partner, from, "t-3");
    assertThat(requests(from)).hasSize(2);
    assertThat(seen(from).get("entries")).hasSize(3);
  }

  @Test
  void aBookingIsRoutedAndReadAgain() throws IOException {
    JsonNode booking = contract("case-create-request");
    assertThat(partner.post(API + "case/validate", booking).json().at("/data/result").asBoolean())
        .isTrue();
    String guid = partner.post(API + "case/create", booking).json().at("/data/guid").asText();

    JsonNode made =
        partner.get(API + "case?guid=" + guid + "&include_requests=1").json().get("data");
    assertThat(made.get("serviceProviderId").intValue()).isEqualTo(7);
    assertThat(made.at("/externalRequests/0/type").asText()).isEqualTo("caseCreated");
    assertThat(provider.post(API + "case/status", Map.of("guid", guid, "key", "final")).status())
        .isEqualTo(200);
    assertThat(
            partner
                .post(API + "search-cases", Map.of("filters", Map.of("guid", guid)))
                .json()
                .at("/data/0/currentStatus")
                .asText())
        .isEqualTo("final");
    assertThat(anybody.with(TOKEN, "infocare-partner-42").get(API + "case?guid=" + guid).json())
        .isEqualTo(contract("error-not-found"));
  }

  @Test
  void webhooksAreSentWithTheSecretAndCounted() {
    bulk(1);
    Reply sent =
        anybody.post(
            CONTROL + "/webhooks/new-status",
            Map.of("case", from, "count", 3, "copies", 1, "header", "wrong"));
    assertThat(sent.json().get("sent").intValue()).isEqualTo(6);
    assertThat(sent.json().get("acknowledged").intValue()).isZero();
    assertThat(sent.json().at("/bodies/0/caseId").intValue()).isEqualTo(from);
    assertThat(anybody.post(CONTROL + "/webhooks/unknown", Map.of()).status()).isEqualTo(404);
  }

  private void bulk(int count) {
    anybody.post(CONTROL + "/cases", Map.of("from", from, "count", count));
  }

  private int oneCase(Map<String, Object> fields) {
    Map<String, Object> all = new HashMap<>(fields);
    all.put("id", from);
    all.put("guid", guid(from));
    assertThat(anybody.post(CONTROL + "/cases", all).status()).isEqualTo(200);
    return from;
  }

  private static String guid(int id) {
    return "00000000-0000-4000-8000-%012x".formatted(id);
  }

  private void turn(String fields) {
    Reply reply =
        anybody.put(
            knobs,
            "{\"cases\": {\"from\": %d, \"to\": %d}, %s}".formatted(from, from + 99, fields));
    assertThat(reply.status()).isEqualTo(200);
  }

  private String send(int id) {
    return email(id).json().at("/data/result").asText();
  }

  private Reply email(int id) {
    return partner.post(API + "case/send-completed-email", Map.of("guid", guid(id)));
  }

  private Reply post(Caller caller, int caseId, String trackingId) {
    return caller.post(
        API + "requests/log",
        Map.of(
            "type", "partsOrder",
            "status", "success",
            "meta", Map.of("caseId", caseId, "trackingId", from + trackingId),
            "response", "ok"));
  }

  private List<JsonNode> requests(int id) {
    JsonNode list =
        partner
            .get(API + "case?guid=" + guid(id) + "&includeRequests=1")
            .json()
            .at("/data/externalRequests");
    return StreamSupport.stream(list.spliterator(), false).toList();
  }

  /** As {@link #post} was given it. */
  private static String tracking(JsonNode entry) {
    return entry.at("/meta/trackingId").asText().replaceFirst("^\\d+", "");
  }

  private JsonNode seen(int id) {
    return anybody.get(CONTROL + "/cases/" + id).json();
  }

  private static String query(JsonNode values) {
    StringBuilder query = new StringBuilder("?");
    for (Iterator<Map.Entry<String, JsonNode>> each = values.fields(); each.hasNext(); ) {
      Map.Entry<String, JsonNode> value = each.next();
      query
          .append(value.getKey())
          .append('=')
          .append(URLEncoder.encode(value.getValue().asText(), StandardCharsets.UTF_8))
          .append('&');
    }
    return query.substring(0, query.length() - 1);
  }

  private static JsonNode contract(String name) throws IOException {
    try (InputStream file =
        InfoCareSandboxIT.class.getResourceAsStream(
            "/contract/serviceorderhub/" + name + ".json")) {
      return JSON.readTree(file);
    }
  }
}
