package fieldhub.sandbox.servicemobility;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import jakarta.json.JsonObject;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a hub that acknowledges what is JSON and has a token. */
class SenderTest {

  private record Call(String path, String contentType, String token, String body) {}

  private final Queue<Call> calls = new ConcurrentLinkedQueue<>();
  private final ExecutorService pool = Executors.newCachedThreadPool();
  private final Sender sender = new Sender();
  private HttpServer hub;

  @BeforeEach
  void start() throws Exception {
    hub = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    hub.setExecutor(pool);
    hub.createContext(
        "/",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          var headers = exchange.getRequestHeaders();
          String token = headers.getFirst("x-access-token");
          calls.add(
              new Call(
                  exchange.getRequestURI().getPath(),
                  headers.getFirst("Content-Type"),
                  token,
                  body));
          exchange.sendResponseHeaders(token == null ? 401 : body.endsWith("}") ? 200 : 500, -1);
          exchange.close();
        });
    hub.start();
    SenderSettings settings = new SenderSettings();
    settings.jwtKey = Optional.of("a-key-for-this-test-of-32-bytes!");
    settings.hubUrl = "http://localhost:" + hub.getAddress().getPort() + "/";
    sender.clock = Clock.systemUTC();
    sender.tokens = new TokenIssuer();
    sender.tokens.settings = settings;
    sender.tokens.clock = sender.clock;
    sender.exported = new ExportLog();
    sender.hub = new HubClient();
    sender.hub.settings = settings;
    sender.hub.clock = sender.clock;
    sender.sent = new SentMessages();
    sender.sent.clock = sender.clock;
  }

  @AfterEach
  void stop() {
    hub.stop(0);
    pool.shutdownNow();
  }

  private JsonObject fire(String request) {
    WebhookSource source =
        new WebhookSource(
            WebhookType.INVENTORY_USAGE,
            Requests.subjects("{}"),
            new MessageNumbers(sender.clock),
            sender.clock);
    return sender.send(source, Requests.knobs(request)).json();
  }

  @Test
  void postsAsTheContractSays() {
    JsonObject report = fire("{}");

    assertThat(report.getJsonObject("byStatus").getInt("200")).isEqualTo(1);
    assertThat(calls).hasSize(1);
    Call call = calls.remove();
    assertThat(call.path()).isEqualTo("/servicemobility/webhooks/InventoryUsage/");
    assertThat(call.contentType()).isEqualTo("application/json");
    assertThat(call.token()).startsWith("ey").doesNotContain("Bearer");
  }

  @Test
  void sendsEveryCallOnceAlsoInParallel() {
    JsonObject report = fire("{'count': 100, 'duplicate': 2, 'parallel': 8, 'reorder': true}");

    assertThat(calls).hasSize(300);
    assertThat(report.getInt("sent")).isEqualTo(300);
    assertThat(report.getJsonArray("acknowledged")).hasSize(100);
    assertThat(report.getJsonArray("notAcknowledged")).isEmpty();
  }

  @Test
  void listsWhatWasNotAcknowledgedAndWhy() {
    JsonObject report = fire("{'count': 3, 'token': 'absent'}");

    assertThat(report.getJsonObject("byStatus").getInt("401")).isEqualTo(3);
    assertThat(report.getJsonArray("notAcknowledged")).hasSize(3);
    assertThat(report.getJsonArray("firstAnswers")).hasSize(3);
  }

  @Test
  void endsWhenItsTimeIsOver() {
    JsonObject report = fire("{'count': 100, 'delay': 400, 'seconds': 1}");

    assertThat(report.getInt("planned")).isEqualTo(100);
    assertThat(report.getInt("sent")).isBetween(1, 3);
    assertThat(report.getJsonNumber("seconds").doubleValue()).isLessThan(10);
  }

  @Test
  void aHubThatIsAwayIsReportedAndNotRetried() {
    hub.stop(0);

    assertThat(fire("{'count': 2}").getJsonObject("byStatus").getInt("no answer")).isEqualTo(2);
  }

  @Test
  void remembersTheLastAnswerToEachId() {
    JsonObject report = fire("{'duplicate': 4}");

    JsonObject remembered = sender.sent.newest(10).getJsonObject(0);
    assertThat(remembered.getString("id"))
        .isEqualTo(report.getJsonArray("acknowledged").getString(0));
    assertThat(remembered.getInt("calls")).isEqualTo(5);
    assertThat(remembered.getString("lastStatus")).isEqualTo("200");
  }
}
