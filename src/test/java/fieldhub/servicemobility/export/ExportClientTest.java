package fieldhub.servicemobility.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fieldhub.platform.config.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExportClientTest {
  private static final String TOKEN = "the-export-token";

  private final Queue<String> calls = new ConcurrentLinkedQueue<>();
  private HttpServer api;
  private byte[] page = "{\"rowver\":\"7\",\"rows\":[]}".getBytes(StandardCharsets.UTF_8);
  private int status = 200;

  @BeforeEach
  void start() throws IOException {
    api = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    api.createContext("/", this::answer);
    api.start();
  }

  @AfterEach
  void stop() {
    api.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    calls.add(
        exchange.getRequestURI() + " " + exchange.getRequestHeaders().getFirst("x-access-token"));
    exchange.getResponseHeaders().add("Location", "/elsewhere");
    exchange.sendResponseHeaders(status, 0);
    try (exchange) {
      exchange.getResponseBody().write(page);
    } catch (IOException gone) {
      // the client has seen enough
    }
  }

  private ExportClient client() {
    Map<String, String> values =
        Map.of(
            "fieldhub.servicemobility.export.base-url",
            "http://localhost:" + api.getAddress().getPort() + "/base/",
            "fieldhub.servicemobility.export.token",
            TOKEN,
            "fieldhub.servicemobility.export.limit",
            "50");
    return new ExportClient(
        new ExportSettings(new Settings(name -> Optional.ofNullable(values.get(name)))));
  }

  @Test
  void asksForWhatComesBehindTheCursorWhateverItLooksLike() throws Exception {
    assertThat(client().page("InventoryUsage", "a b&c=/%")).isEqualTo(page);
    assertThat(calls)
        .containsExactly(
            "/base/seiapi/v3/export/InventoryUsage?rowver=a+b%26c%3D%2F%25&limit=50 " + TOKEN);
  }

  @Test
  void takesNoOtherAnswerFollowsNoRedirectAndTellsNoToken() {
    for (int each : new int[] {302, 401, 404, 500}) {
      status = each;
      assertThatThrownBy(() -> client().page("Activity", "0"))
          .isInstanceOf(ExportFailedException.class)
          .hasMessageContaining(Integer.toString(each))
          .hasMessageNotContaining(TOKEN);
    }
    assertThat(calls).hasSize(4).noneMatch(call -> call.startsWith("/elsewhere"));
  }

  @Test
  void takesNoPageLargerThanAWebhook() {
    page = new byte[(16 << 20) + 1];
    assertThatThrownBy(() -> client().page("Activity", "0"))
        .isInstanceOf(ExportFailedException.class)
        .hasMessageContaining("larger than");
  }

  @Test
  void saysWhenNobodyIsThere() {
    ExportClient client = client();
    api.stop(0);
    assertThatThrownBy(() -> client.page("Activity", "0"))
        .isInstanceOf(ExportFailedException.class)
        .hasMessageContaining("cannot be reached");
  }
}
