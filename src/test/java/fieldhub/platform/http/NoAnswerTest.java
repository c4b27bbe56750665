package fieldhub.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

/** As the JDK's own client fails; what Rest Clients throw, the suppliers' tests have. */
class NoAnswerTest {

  @Test
  void nothingWasSentWhenNobodyListens() {
    NoAnswer none = failureOf("http://localhost:1/");

    assertThat(none.sent()).isFalse();
    assertThat(none.text()).isEqualTo("no connection to the supplier");
  }

  @Test
  void nothingWasSentToAHostThatThereIsNot() {
    NoAnswer none = failureOf("http://no-such-host.invalid/");

    assertThat(none.sent()).isFalse();
    assertThat(none.text()).isEqualTo("the supplier's host is unknown");
  }

  @Test
  void whatElseBreaksMayHaveArrived() {
    NoAnswer none = NoAnswer.of(new IOException("closed"), "the supplier");

    assertThat(none.sent()).isTrue();
    assertThat(none.text()).isEqualTo("the connection to the supplier broke");
  }

  private static NoAnswer failureOf(String address) {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
    try {
      HttpClient.newHttpClient().sendAsync(request, BodyHandlers.discarding()).get();
      throw new AssertionError("somebody answers at " + address);
    } catch (ExecutionException e) {
      return NoAnswer.of(e, "the supplier");
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
