package fieldhub.servicemobility.ivr;

import fieldhub.platform.outbox.Delivery;
import fieldhub.platform.outbox.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Posts an IVR message to the organisation's IVR service: once, without following redirects. */
@ApplicationScoped
class IvrClient {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(30);

  /** Not taken, and told so: may be sent again. */
  private static final Set<Integer> LATER = Set.of(425, 429, 503);

  private static final int TIMED_OUT = 408;

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
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", id.toString())
            .POST(HttpRequest.BodyPublishers.ofByteArray(message))
            .build();
    CompletableFuture<HttpResponse<Void>> answer =
        http.sendAsync(request, HttpResponse.BodyHandlers.discarding());
    try {
      // The whole answer: the client's own time-out ends with the headers.
      int status = answer.get(ANSWER.toMillis(), TimeUnit.MILLISECONDS).statusCode();
      return new Delivery(outcome(status), "the IVR service answered " + status);
    } catch (ExecutionException failed) {
      return failed.getCause() instanceof ConnectException
              || failed.getCause() instanceof HttpConnectTimeoutException
          ? new Delivery(Outcome.FAILED, "the IVR service cannot be reached")
          : new Delivery(Outcome.UNKNOWN, "the IVR service gave no answer");
    } catch (TimeoutException slow) {
      answer.cancel(true);
      return new Delivery(Outcome.UNKNOWN, "the IVR service did not answer in time");
    } catch (InterruptedException stopped) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      return new Delivery(Outcome.UNKNOWN, "stopped while calling the IVR service");
    }
  }

  private static Outcome outcome(int status) {
    if (status >= 200 && status < 300) {
      return Outcome.SUCCEEDED;
    }
    if (LATER.contains(status)) {
      return Outcome.FAILED;
    }
    // Whoever failed after it was sent may have called the customer all the same.
    return status >= 500 || status == TIMED_OUT ? Outcome.UNKNOWN : Outcome.REFUSED;
  }
}
