package fieldhub.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import com.sun.net.httpserver.HttpServer;
import fieldhub.support.Caller;
import fieldhub.support.Hub;
import fieldhub.support.Reply;
import fieldhub.support.Tokens;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The door of a hub with public keys from a key service, a shared bearer token for webhooks, and
 * plain HTTP codes.
 */
class EdgeModesIT {
  private static final String ORDERS = "/servicemobility/parts-orders";
  private static final String BEARER = "the-webhooks-bearer-token";
  private static final String ISSUER = "https://issuer.example.com";

  private static final AtomicBoolean KEY_SERVICE_UP = new AtomicBoolean();
  private static HttpServer keyService;
  private static Hub hub;

  @BeforeAll
  static void start() throws Exception {
    byte[] keys =
        new JWKSet(List.of(TestTokens.RSA, TestTokens.EC))
            .toPublicJWKSet()
            .toString()
            .getBytes(StandardCharsets.UTF_8);
    keyService = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    keyService.createContext(
        "/jwks",
        exchange -> {
          boolean up = KEY_SERVICE_UP.get();
          exchange.sendResponseHeaders(up ? 200 : 503, up ? keys.length : -1);
          if (up) {
            exchange.getResponseBody().write(keys);
          }
          exchange.close();
        });
    keyService.start();
    hub =
        Hub.own(
                Map.of(
                    "mp.jwt.verify.publickey.location",
                    "http://localhost:" + keyService.getAddress().getPort() + "/jwks",
                    "mp.jwt.verify.issuer",
                    "https://other.example.com," + ISSUER,
                    "fieldhub.servicemobility.jwt.user-claim",
                    "email",
                    "fieldhub.servicemobility.webhooks.auth",
                    "bearer",
                    "fieldhub.servicemobility.webhooks.bearer",
                    BEARER,
                    "fieldhub.servicemobility.status-codes",
                    "http",
                    "fieldhub.http.bodies-in-flight",
                    "4MiB",
                    "fieldhub.servicemobility.jwt.signing-key",
                    ""))
            .start();
  }

  @AfterAll
  static void stop() throws IOException {
    try (Hub closed = hub) {
      keyService.stop(0);
    }
  }

  private static String payload(String issuer) {
    long now = Instant.now().getEpochSecond();
    return "{\"iat\":%d,\"exp\":%d,\"email\":\"sam@example.com\",\"iss\":\"%s\"}"
        .formatted(now - 5, now + 600, issuer);
  }

  private static Caller with(String token) {
    return hub.anonymous().with("x-access-token", token);
  }

  private static void isProblem(Reply reply, int status) {
    assertThat(reply.status()).as(reply::toString).isEqualTo(status);
    assertThat(reply.json().path("status").asInt()).isEqualTo(status);
  }

  @Test
  void saysThatLogonIsNotSetUpWithoutASigningKeyAndIsReadyAllTheSame() {
    Reply reply =
        hub.anonymous()
            .post(
                "/servicemobility/authentication",
                Map.of("username", "tech.marlow", "password", "not-a-real-password"));
    assertThat(reply.status()).as(reply::toString).isEqualTo(503);
    assertThat(reply.json().path("detail").asText())
        .contains("not set up")
        .doesNotContain("fieldhub.");
  }

  @Test
  void verifiesWithTheKeyServicesKeysOnceItIsUp() {
    String rsa = TestTokens.rs256(TestTokens.RSA, "rsa-1", payload(ISSUER));
    isProblem(with(rsa).post(ORDERS, "{"), 503); // not 401: nobody knows whether it is good
    KEY_SERVICE_UP.set(true);
    org.awaitility.Awaitility.await() // the hub asks the key service seldom
        .atMost(VerificationKeys.MIN_PAUSE.multipliedBy(3))
        .untilAsserted(() -> isProblem(with(rsa).post(ORDERS, "{"), 400));
    isProblem(
        with(TestTokens.es256(TestTokens.EC, "ec-1", payload(ISSUER))).post(ORDERS, "{"), 400);
    isProblem(
        with(TestTokens.rs256(TestTokens.rsa("rsa-1"), "rsa-1", payload(ISSUER))).post(ORDERS, "{"),
        401);
    isProblem(
        with(TestTokens.rs256(TestTokens.RSA, "rsa-1", payload("https://x"))).post(ORDERS, "{"),
        401);
    String publicKey = TestTokens.RSA.toPublicJWK().toJSONString();
    isProblem(with(TestTokens.hs256(publicKey, payload(ISSUER))).post(ORDERS, "{"), 401);
  }

  @Test
  void letsAWebhooksBearerSendWebhooksAndNothingElse() {
    Caller sender = hub.anonymous().with("Authorization", "Bearer " + BEARER);
    isProblem(sender.post("/servicemobility/webhooks", "{"), 400);
    isProblem(sender.post("/servicemobility/webhooks/Nonsense", "{}"), 404);
    isProblem(sender.post(ORDERS, "{}"), 401);
    isProblem(
        hub.anonymous().with("Authorization", "Bearer no").post("/servicemobility/webhooks", "{}"),
        401);
    isProblem(with(Tokens.of("t")).post("/servicemobility/webhooks", "{}"), 401);
    for (String path :
        new String[] {
          "/servicemobility/webhooks/../parts-orders",
          "/servicemobility/webhooks/%2e%2e/parts-orders",
          "/servicemobility/webhooks/..%2fparts-orders",
          "/servicemobility/webhooks;/../parts-orders"
        }) {
      assertThat(sender.post(path, "{}").status()).as(path).isNotEqualTo(200);
    }
  }

  @Test
  void refusesAWorkerWhomTheTokenDoesNotName() {
    String order =
        "{\"Command\":1002,\"WorkOrder\":\"WO-1\",\"UserName\":\"%s\",\"Parts\":[{\"ProdNum\":\"none\",\"Qty\":1}]}";
    Caller sam = with(Tokens.with("t", claims -> claims.claim("email", "sam@example.com")));
    isProblem(sam.post(ORDERS, order.formatted("alex@example.com")), 401);
    isProblem(sam.post(ORDERS, order.formatted("")), 401);
    Reply own = sam.post(ORDERS, order.formatted("sam@example.com"));
    assertThat(own.status()).as(own::toString).isEqualTo(200);
  }

  @Test
  void answersRealCodesToServiceMobility() {
    Caller sam = with(Tokens.of("t"));
    isProblem(sam.post(ORDERS, "{"), 400);
    isProblem(sam.post("/servicemobility/nothing", "{}"), 404);
    isProblem(sam.get(ORDERS), 405);
    isProblem(sam.with("Content-Type", "text/plain").post(ORDERS, "{}"), 415);
    isProblem(sam.post(ORDERS, new byte[2 << 20]), 413);
  }

  @Test
  void answersASlotThatIsGoneWithTheReason() {
    Caller sam = with(Tokens.with("t", claims -> claims.claim("email", "sam@example.com")));
    String path = "/servicemobility/work-orders/WO-1/followup";
    String booking =
        """
        {"UserName": "sam@example.com", "TimeConstraints": {"Period":
          {"Start": "2090-03-13T08:00:00Z", "End": "2090-03-13T12:00:00Z"}}}""";
    Reply gone = sam.post(path, booking);
    isProblem(gone, 409);
    assertThat(gone.json().path("detail").asText()).startsWith("Nobody can come");
    isProblem(sam.post(path, booking.replace("sam@", "alex@")), 401);
    isProblem(sam.post(path, booking.replace("2090", "2020")), 400);
    isProblem(sam.post(path.replace("WO-1", "%0A"), booking), 400);
  }

  @Test
  void bodiesThatTogetherAreTooMuchAreRefusedAndTheirRoomIsFreeAgainAfterwards() {
    Caller sender = hub.anonymous().with("Authorization", "Bearer " + BEARER);
    for (int i = 0; i < 3; i++) {
      isProblem(sender.post("/servicemobility/webhooks", new byte[5 << 20]), 503);
      isProblem(sender.post("/servicemobility/webhooks", new byte[3 << 20]), 400);
    }
  }
}
