package fieldhub.servicemobility.ivr;

import fieldhub.platform.outbox.Delivery;
import fieldhub.platform.outbox.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;

/** Posts an IVR message to the organisation's IVR service: once, without following redirects. */
@ApplicationScoped
class IvrClient {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(30);

  /** Refusals that mean "later". */
  private static final Set<Integer> LATER = Set.of(408, 425, 429);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /**
   * Posts the message.
   *
   * @param id the same for every try, so that the receiver can tell a repetition
   */
  Delivery post(URI url, UUID id, byte[] message) {
    HttpRequest request =
        HttpRequest.newBuilder(url)
            .timeout(ANSWER)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", id.toString())
            .POST(HttpRequest.BodyPublishers.ofByteArray(message))
            .build();
    try {
      int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      return new Delivery(outcome(status), "the IVR service answered " + status);
    } catch (ConnectException | HttpConnectTimeoutException unreachable) {
      return new Delivery(Outcome.FAILED, "the IVR service cannot be reached");
    } catch (IOException cut) {
      return new Delivery(Outcome.UNKNOWN, "the IVR service gave no answer");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new Delivery(Outcome.UNKNOWN, "stopped while calling the IVR service");
    }
  }

  private static Outcome outcome(int status) {
    if (status >= 200 && status < 300) {
      return Outcome.SUCCEEDED;
    }
    return status >= 500 || LATER.contains(status) ? Outcome.FAILED : Outcome.REFUSED;
  }
}
