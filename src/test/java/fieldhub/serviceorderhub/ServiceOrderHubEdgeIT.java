package fieldhub.serviceorderhub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fieldhub.support.ApiWorld;
import fieldhub.support.Caller;
import fieldhub.support.Hub;
import fieldhub.support.HubTest;
import fieldhub.support.Reply;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The door of the Service Order Hub and the form of its answers (contract serviceorderhub 1). */
@HubTest
class ServiceOrderHubEdgeIT {
  private static final String PROVIDER = "/api/v3/provider";
  private static final String HEADER = "X-Hub-Api-Token";

  @ArquillianResource Hub hub;

  @Test
  void aTokenIsGoodInTheHeaderAndInTheQueryInThreeNotations() {
    ApiWorld world = new ApiWorld(hub);
    String token = world.token(world.user("partner", world.partner(), false));
    String path = PROVIDER + "?id=" + world.provider();
    assertThat(hub.anonymous().with(HEADER, token).get(path).status()).isEqualTo(200);
    for (String name : new String[] {"accessToken", "access_token", "access-token"}) {
      assertThat(hub.anonymous().get(path + "&" + name + "=" + token).status()).isEqualTo(200);
    }
    Reply both = hub.anonymous().with(HEADER, token).get(path + "&accessToken=" + token);
    assertThat(both.json().at("/data/id").asLong()).isEqualTo(world.provider());
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {"-,-", "wrong,-", "-,wrong", "good,wrong", "wrong,good", "good,other"})
  void withoutOneGoodTokenNobodyGetsIn(String header, String query) {
    ApiWorld world = new ApiWorld(hub);
    String user = world.user("partner", world.partner(), false);
    Map<String, String> tokens =
        Map.of("good", world.token(user), "other", world.token(user), "wrong", "wrong");
    Caller caller =
        header == null ? hub.anonymous() : hub.anonymous().with(HEADER, tokens.get(header));
    String end = query == null ? "" : "&accessToken=" + tokens.get(query);
    Reply reply = caller.get(PROVIDER + "?id=7" + end);
    isExample(reply, 401, "error-unauthorized");
    isExample(caller.post("/api/v3/nothing?" + end, "{}"), 401, "error-unauthorized");
  }

  @Test
  void severalTokensAreGoodAtOnceAndARevokedOneStopsWithinFiveSeconds() {
    ApiWorld world = new ApiWorld(hub);
    String user = world.user("partner", world.partner(), false);
    String first = world.token(user);
    Caller byFirst = hub.anonymous().with(HEADER, first);
    Caller bySecond = hub.anonymous().with(HEADER, world.token(user));
    String path = PROVIDER + "?id=" + world.provider();
    assertThat(byFirst.get(path).status()).isEqualTo(200);

    Reply listed = hub.administrator().get("/operations/api-users/" + user + "/tokens");
    assertThat(listed.text()).doesNotContain(first);
    String id = listed.json().at("/items/0/id").asText();
    String revoke = "/operations/api-users/" + user + "/tokens/" + id + "/revoke";
    assertThat(hub.administrator().post(revoke, Map.of("reason", "lost")).status()).isEqualTo(200);

    await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(() -> assertThat(byFirst.get(path).status()).isEqualTo(401));
    assertThat(bySecond.get(path).status()).isEqualTo(200);
    assertThat(hub.administrator().post(revoke, Map.of("reason", "again")).status()).isEqualTo(409);
  }

  @Test
  void aUserMayActAsAnyProviderOnlyWhenAllowed() {
    ApiWorld world = new ApiWorld(hub);
    long other = world.id(8);
    world.putProvider(other);
    Caller may =
        hub.anonymous().with(HEADER, world.token(world.user("provider", world.provider(), true)));
    String path = PROVIDER + "?id=" + other;
    String as = Long.toString(other);
    assertThat(may.with("X-Service-Provider", as).get(path).status()).isEqualTo(200);
    isExample(world.asProvider().with("X-Service-Provider", as).get(path), 403, "error-no-access");
  }

  @Test
  void aPackedBodyIsRefusedInTheContractsShape() {
    Reply reply =
        new ApiWorld(hub)
            .asPartner()
            .with("Content-Encoding", "gzip")
            .post("/api/v3/requests/log", new byte[] {31, (byte) 139, 8, 0});
    assertThat(reply.status()).as(reply.text()).isEqualTo(415);
    assertThat(reply.json().at("/error/message").asText()).contains("packed");
  }

  @Test
  void theDescriptionSaysWhatEachCallTakes() {
    JsonNode paths =
        hub.anonymous().with("Accept", "application/json").get("/openapi").json().path("paths");
    Map<String, JsonNode> calls = new TreeMap<>();
    paths
        .properties()
        .forEach(
            it -> {
              if (it.getKey().startsWith("/api/v3/")) {
                calls.put(it.getKey(), it.getValue());
              }
            });
    assertThat(calls.keySet())
        .contains(
            "/api/v3/manufacturers",
            "/api/v3/service-types",
            "/api/v3/product-types",
            "/api/v3/service-locations")
        .noneMatch(path -> path.contains("{"));
    calls.forEach(
        (path, call) -> {
          JsonNode post = call.path("post");
          if (!post.isMissingNode()) {
            JsonNode body = post.at("/requestBody/content/application~1json/schema");
            assertThat(body.path("type").asText()).as(path).isEqualTo("object");
            assertThat(body.path("properties")).as(path).isNotEmpty();
            assertThat(post.path("responses").has("413")).as(path).isTrue();
            assertThat(post.path("responses").has("415")).as(path).isTrue();
          } else {
            assertThat(call.at("/get/parameters").findValuesAsText("in"))
                .as(path)
                .contains("query");
          }
          assertThat(call.elements().next().path("responses").has("404")).as(path).isTrue();
        });
    assertThat(calls.get("/api/v3/routing").at("/get/parameters").findValuesAsText("name"))
        .contains("originatorType", "serviceLocation", "clientPostalCode", "tags");
  }

  @Test
  void theWrongSideIsRefused() {
    Reply reply =
        new ApiWorld(hub)
            .asProvider()
            .get("/api/v3/manufacturers?originatorType=private&bookingType=companyToPrivate");
    isExample(reply, 403, "error-no-access");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v3/nothing", "/api/v2/provider?id=7", "/api", "/api/v3"})
  void anUnknownPathIsNotFound(String path) {
    isExample(new ApiWorld(hub).asPartner().get(path), 404, "error-not-found");
  }

  @Test
  void whatHttpItselfForbidsHasShapeA() {
    ApiWorld world = new ApiWorld(hub);
    Caller partner = world.asPartner();
    hasMessage(partner.post(PROVIDER, "{}"), 405);
    hasMessage(partner.send("OPTIONS", PROVIDER, BodyPublishers.noBody()), 405);
    hasMessage(partner.with("Content-Type", "text/plain").post("/api/v3/requests/log", "{}"), 415);
    hasMessage(
        partner.post("/api/v3/requests/log", "{\"x\":\"" + "y".repeat(1 << 20) + "\"}"), 413);
    isExample(partner.get(PROVIDER + "?id=" + world.id(99)), 404, "error-not-found");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "?color=red&id=7 | color | \"color\" is not allowed",
        "?id=7&id=7 | id | \"id\" is given more than once",
        "?id=x | id | Wrong format",
        "?id= | id | Field is required"
      })
  void refusedParametersHaveShapeB(String query, String field, String message) {
    Reply reply = new ApiWorld(hub).asPartner().get(PROVIDER + query);
    assertThat(reply.status()).as(reply::toString).isEqualTo(400);
    assertThat(reply.json().at("/error/message").asText()).isEqualTo("Fields validation failed");
    assertThat(reply.json().at("/error/details/" + field + "/0").asText()).isEqualTo(message);
    assertThat(reply.json().has("data")).isFalse();
  }

  @Test
  void aPostTakesNothingButTheTokenInItsQuery() {
    Reply reply = new ApiWorld(hub).asPartner().post("/api/v3/requests/log?caseId=1", "{}");
    assertThat(reply.status()).as(reply::toString).isEqualTo(400);
    assertThat(reply.json().at("/error/details/caseId/0").asText())
        .isEqualTo("\"caseId\" is not allowed");
  }

  @Test
  void answersArePackedAsTheCallerCanUnpackThem() throws Exception {
    ApiWorld world = new ApiWorld(hub);
    String token = world.token(world.user("partner", world.partner(), false));
    String path = PROVIDER + "?accessToken=" + token + "&id=" + world.provider();
    byte[] plain = raw(path, "identity").body();
    HttpResponse<byte[]> gzip = raw(path, "gzip");
    assertThat(gzip.headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip.body())).readAllBytes())
        .isEqualTo(plain);
    HttpResponse<byte[]> deflate = raw(path, "deflate");
    assertThat(deflate.headers().firstValue("Content-Encoding")).hasValue("deflate");
    assertThat(new InflaterInputStream(new ByteArrayInputStream(deflate.body())).readAllBytes())
        .isEqualTo(plain);
    HttpResponse<byte[]> refused = raw(path + "&x=1", "gzip");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(new GZIPInputStream(new ByteArrayInputStream(refused.body())).readAllBytes())
        .asString(StandardCharsets.UTF_8)
        .contains("\"error\"");
  }

  @Test
  void peopleGetTheSameJsonAsAPageThatRunsNothing() {
    ApiWorld world = new ApiWorld(hub);
    Caller partner = world.asPartner();
    Reply page = partner.with("Accept", "text/html").get(PROVIDER + "?%3Cb%3E=1&id=7");
    assertThat(page.header("Content-Type").orElseThrow().replace(" ", ""))
        .isEqualTo("text/html;charset=UTF-8");
    assertThat(page.text()).contains("&lt;b&gt;").doesNotContain("<b>");
    Reply xml = partner.with("Accept", "text/xml").get(PROVIDER + "?id=" + world.provider());
    assertThat(xml.status()).isEqualTo(200);
    assertThat(xml.header("Content-Type")).hasValue("application/json");
  }

  @Test
  void aTokenIsNeverLoggedNorRepeated() throws IOException {
    ApiWorld world = new ApiWorld(hub);
    String good = world.token(world.user("partner", world.partner(), false));
    String bad = "bad-" + UUID.randomUUID();
    Caller nobody = hub.anonymous();
    StringBuilder answers = new StringBuilder();
    for (String token : new String[] {good, bad}) {
      answers.append(nobody.get(PROVIDER + "?id=x&accessToken=" + token));
      answers.append(nobody.get("/api/v3/nothing?accessToken=" + token));
      answers.append(nobody.get("/api/v3/provider;accessToken=" + token));
      answers.append(nobody.with(HEADER, token).post("/api/v3/requests/log", "{"));
    }
    assertThat(answers).doesNotContain(good).doesNotContain(bad);
    assertThat(hub.log()).contains("logon refused").doesNotContain(good).doesNotContain(bad);
    assertThat(hub.administrator().get("/operations/audit?limit=500").text()).doesNotContain(good);
  }

  @Test
  void onlyAdministratorsManageTokens() {
    ApiWorld world = new ApiWorld(hub);
    String user = world.user("partner", world.partner(), false);
    Map<String, Object> again =
        Map.of("name", user, "side", "partner", "party", world.partner(), "locale", "sv-SE");
    assertThat(hub.administrator().post("/operations/api-users", again).status()).isEqualTo(409);
    Map<String, Object> nobody =
        Map.of("name", "x" + user, "side", "partner", "party", world.id(98), "locale", "sv-SE");
    assertThat(hub.administrator().post("/operations/api-users", nobody).status()).isEqualTo(400);
    assertThat(world.asPartner().get("/operations/api-users").status()).isEqualTo(401);
  }

  @Test
  void aDisabledUsersTokensStop() {
    ApiWorld world = new ApiWorld(hub);
    String user = world.user("partner", world.partner(), false);
    Caller caller = hub.anonymous().with(HEADER, world.token(user));
    Reply changed =
        hub.administrator()
            .put("/operations/api-users/" + user, Map.of("enabled", false, "reason", "ended"));
    assertThat(changed.json().path("enabled").asBoolean(true)).isFalse();
    await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(
            () ->
                assertThat(caller.get(PROVIDER + "?id=" + world.provider()).status())
                    .isEqualTo(401));
  }

  @Test
  void nobodyWithoutTheSecretHeaderSendsInfoCaresWebhooks() {
    isExample(
        hub.anonymous().post("/serviceorderhub/webhooks/new-status", "{}"),
        401,
        "error-unauthorized");
  }

  private HttpResponse<byte[]> raw(String path, String encoding) throws Exception {
    URI uri = hub.uri().resolve(path);
    HttpRequest request = HttpRequest.newBuilder(uri).header("Accept-Encoding", encoding).build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
  }

  private static void hasMessage(Reply reply, int status) {
    assertThat(reply.status()).as(reply::toString).isEqualTo(status);
    assertThat(reply.json().at("/error/message").asText()).isNotEmpty();
    assertThat(reply.text()).doesNotContain("fieldhub.").doesNotContain("Exception");
    assertThat(reply.header("X-Correlation-Id")).isPresent();
  }

  private static void isExample(Reply reply, int status, String example) {
    hasMessage(reply, status);
    assertThat(reply.json()).isEqualTo(example(example));
  }

  private static JsonNode example(String name) {
    String path = "/contract/serviceorderhub/" + name + ".json";
    try (InputStream file = ServiceOrderHubEdgeIT.class.getResourceAsStream(path)) {
      return new JsonMapper().readTree(file);
    } catch (IOException e) {
      throw new AssertionError(path, e);
    }
  }
}
