package fieldhub.servicemobility.ivr;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import fieldhub.platform.outbox.Outcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IvrClientTest {
  private final AtomicInteger status = new AtomicInteger();
  private final AtomicInteger calls = new AtomicInteger();
  private final AtomicReference<String> key = new AtomicReference<>();
  private HttpServer service;

  @BeforeEach
  void start() throws IOException {
    service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    service.createContext(
        "/",
        exchange -> {
          calls.incrementAndGet();
          key.set(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
          exchange.getRequestBody().readAllBytes();
          if (status.get() > 0) {
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(status.get(), -1);
          }
          exchange.close();
        });
    service.start();
  }

  @AfterEach
  void stop() {
    service.stop(0);
  }

  @ParameterizedTest
  @CsvSource({
    "200, SUCCEEDED",
    "202, SUCCEEDED",
    "302, REFUSED",
    "400, REFUSED",
    "404, REFUSED",
    "408, UNKNOWN",
    "425, FAILED",
    "429, FAILED",
    "500, UNKNOWN",
    "502, UNKNOWN",
    "504, UNKNOWN",
    "503, FAILED",
    "0, UNKNOWN"
  })
  void tellsFromTheAnswerWhatBecameOfTheMessageAndCallsOnce(int answer, Outcome outcome) {
    status.set(answer);
    UUID id = UUID.randomUUID();
    assertThat(new IvrClient().post(address(), id, new byte[] {'{', '}'}).outcome())
        .isEqualTo(outcome);
    assertThat(key).hasValue(id.toString());
    assertThat(calls).hasValue(1);
  }

  @Test
  void nobodyAtTheAddressIsAFailureThatCanBeRepeated() {
    URI address = address();
    service.stop(0);
    assertThat(new IvrClient().post(address, UUID.randomUUID(), new byte[0]).outcome())
        .isEqualTo(Outcome.FAILED);
  }

  private URI address() {
    return URI.create("http://localhost:" + service.getAddress().getPort() + "/messages");
  }
}
