package fieldhub.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import fieldhub.support.Hub;
import fieldhub.support.HubTest;
import fieldhub.support.Reply;
import fieldhub.support.Tokens;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The door of the running hub with the settings that come by default. */
@HubTest
class EdgeIT {
  private static final String ORDERS = "/servicemobility/parts-orders";
  private static final String WEBHOOKS = "/servicemobility/webhooks";

  @ArquillianResource Hub hub;

  private static void isRefusedLogon(Reply reply) {
    assertThat(reply.status()).as(reply::toString).isEqualTo(401);
    assertThat(reply.json().path("status").asInt()).isEqualTo(401);
    assertThat(reply.json().path("title").asText()).isEqualTo("Invalid logon");
    assertThat(reply.json().has("detail")).isFalse();
    assertThat(reply.header("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
    assertThat(reply.header("X-Correlation-Id")).isPresent();
    assertThat(reply.header("WWW-Authenticate")).isEmpty();
  }

  private static void isProblem(Reply reply, int status) {
    assertThat(reply.status()).as(reply::toString).isEqualTo(status);
    assertThat(reply.json().path("status").asInt()).isEqualTo(status);
    assertThat(reply.json().path("title").asText()).isNotEmpty();
    assertThat(reply.text())
        .doesNotContain("fieldhub.")
        .doesNotContain("Exception")
        .doesNotContain("\tat ");
    assertThat(reply.header("X-Correlation-Id")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {ORDERS, WEBHOOKS, WEBHOOKS + "/InventoryUsage/", "/servicemobility/nothing"})
  void refusesEveryTokenThatIsNotGoodInTheSameWords(String path) {
    isRefusedLogon(hub.anonymous().post(path, "{}"));
    String good = Tokens.of("t");
    String[] bad = {
      "x",
      "a.b.c",
      "Bearer " + good,
      Tokens.expired("t"),
      Tokens.foreign("t"),
      Tokens.with("t", claims -> claims.expirationTime(null)),
      Tokens.with("t", claims -> claims.issueTime(null)),
      Tokens.with("t", claims -> claims.claim("x", "x".repeat(9000))),
      good.substring(0, good.lastIndexOf('.') + 1),
      "eyJhbGciOiJub25lIn0" + good.substring(good.indexOf('.'))
    };
    for (String token : bad) {
      isRefusedLogon(hub.anonymous().with("x-access-token", token).post(path, "{}"));
    }
  }

  @Test
  void neverLogsATokenOrAPassword() throws IOException {
    String token = Tokens.foreign("technician-" + UUID.randomUUID());
    String password = "secret-" + UUID.randomUUID();
    hub.anonymous().with("x-access-token", token).post(ORDERS, "{}");
    hub.operator("nobody", password).get("/operations/products");
    assertThat(hub.log())
        .contains("logon refused")
        .doesNotContain(token)
        .doesNotContain(token.substring(token.lastIndexOf('.') + 1))
        .doesNotContain(password)
        .doesNotContain(
            Base64.getEncoder()
                .encodeToString(
                    ("nobody:" + password).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }

  @Test
  void carriesTheCallersCorrelationIdIntoAnswerAndLog() throws IOException {
    String id = "it-" + UUID.randomUUID();
    Reply refused = hub.anonymous().with("X-Correlation-Id", id).post(ORDERS, "{}");
    assertThat(refused.header("X-Correlation-Id")).hasValue(id);
    assertThat(hub.log()).contains("[" + id + "] logon refused");
    Reply other = hub.technician("t").with("X-Correlation-Id", "not sane!").post(ORDERS, "{");
    assertThat(other.header("X-Correlation-Id"))
        .isPresent()
        .isNotEqualTo(java.util.Optional.of("not sane!"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET|" + ORDERS,
        "PUT|" + ORDERS,
        "OPTIONS|" + ORDERS,
        "POST|/servicemobility/nothing",
        "POST|/servicemobility",
        "GET|/servicemobility/application.wadl",
        "POST|/servicemobility/webhooks/../parts-orders/x",
        "POST|/servicemobility/%2e%2e/operations"
      })
  void answersWhatTheContainerRefusesInTheContractsForm(String method, String path) {
    isProblem(hub.technician("t").send(method, path, BodyPublishers.ofString("{}")), 500);
  }

  @Test
  void answersAnotherMediaTypeInTheContractsFormAndIgnoresAccept() {
    isProblem(hub.technician("t").with("Content-Type", "text/plain").post(ORDERS, "{}"), 500);
    isProblem(hub.technician("t").with("Content-Type", "///").post(ORDERS, "{}"), 500);
    Reply reply = hub.technician("t").with("Accept", "text/xml").post(ORDERS, "[]");
    isProblem(reply, 500);
    assertThat(reply.header("Content-Type")).hasValue("application/json");
  }

  @ParameterizedTest
  @CsvSource({ORDERS + ",2", WEBHOOKS + ",17", WEBHOOKS + "/InventoryUsage/,17"})
  void answersATooLargeBodyWithAndWithoutLength(String path, int mebibytes) {
    byte[] body = new byte[mebibytes << 20];
    BodyPublisher chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    for (BodyPublisher each : new BodyPublisher[] {BodyPublishers.ofByteArray(body), chunked}) {
      Reply reply = hub.technician("t").send("POST", path, each);
      isProblem(reply, 500);
      assertThat(reply.json().path("title").asText()).isEqualTo("Request too large");
    }
    isRefusedLogon(hub.anonymous().send("POST", path, BodyPublishers.ofByteArray(body)));
  }

  @Test
  void asksOperatorsForTheirLogonAndAnswersRealCodes() {
    Reply nobody = hub.anonymous().get("/operations/products");
    isProblem(nobody, 401);
    assertThat(nobody.header("WWW-Authenticate"))
        .hasValueSatisfying(value -> assertThat(value).startsWith("Basic "));
    assertThat(nobody.header("Content-Type")).hasValue("application/problem+json");
    isProblem(hub.technician("t").get("/operations/products"), 401);
    isProblem(hub.administrator().get("/operations/nothing"), 404);
    isProblem(
        hub.administrator().send("PATCH", "/operations/products", BodyPublishers.noBody()), 405);
  }

  @Test
  void letsAViewerReadOnlyAndADisabledOperatorNothing() {
    String name = "viewer-" + UUID.randomUUID();
    String password = "a long enough password";
    Reply made =
        hub.administrator()
            .post(
                "/operations/accounts",
                Map.of("name", name, "password", password, "role", "viewer"));
    assertThat(made.status()).as(made::toString).isEqualTo(200);
    assertThat(made.text()).doesNotContain(password).doesNotContain("PBKDF2");
    assertThat(hub.operator(name, password).get("/operations/products").status()).isEqualTo(200);
    isProblem(hub.operator(name, password).get("/operations/accounts"), 403);
    isProblem(hub.operator(name, password + "x").get("/operations/products"), 401);

    hub.administrator().put("/operations/accounts/" + name, Map.of("enabled", false));
    isProblem(hub.operator(name, password).get("/operations/products"), 401);
  }

  @Test
  void takesAnOperatorsOldPasswordNoMoreAfterAReset() {
    String name = "operator-" + UUID.randomUUID();
    hub.administrator()
        .post(
            "/operations/accounts",
            Map.of("name", name, "password", "the first password", "role", "operator"));
    assertThat(hub.operator(name, "the first password").get("/operations/products").status())
        .isEqualTo(200);
    hub.administrator()
        .put(
            "/operations/accounts/" + name + "/password",
            Map.of("password", "the second password"));
    isProblem(hub.operator(name, "the first password").get("/operations/products"), 401);
    assertThat(hub.operator(name, "the second password").get("/operations/products").status())
        .isEqualTo(200);
  }

  @Test
  void showsMetricsHealthAndDescription() {
    assertThat(hub.anonymous().get("/metrics").text())
        .contains("fieldhub_inbox_unprocessed")
        .contains("jvm_memory_used_bytes");
    Reply health = hub.anonymous().get("/health/ready");
    assertThat(health.text()).contains("database", "broker", "migration", "settings");
    assertThat(hub.anonymous().get("/health/started").text()).contains("\"started\"");
    assertThat(hub.anonymous().get("/openapi").text())
        .contains(
            "/servicemobility/parts-orders", "/servicemobility/webhooks", "/operations/products")
        .contains("securitySchemes", "x-access-token", "WPW10730972");
  }
}
