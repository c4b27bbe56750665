package fieldhub.sandbox.servicemobility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Calls the hub as those do whom the sandbox plays. Never repeats a call by itself. */
@ApplicationScoped
public class HubClient {

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  @Inject SenderSettings settings;
  @Inject Clock clock;

  /** Posts one message. A failed connection is an answer too: {@link Answer#NONE}. */
  Answer post(Message message, Optional<String> token) {
    return post(
        message.path(),
        message.body(),
        token.map(value -> Map.of("x-access-token", value)).orElse(Map.of()));
  }

  /** Posts JSON to one of the hub's endpoints, with further headers. */
  public Answer post(String path, byte[] body, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(settings.hub(path))
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    headers.forEach(request::header);
    long start = clock.millis();
    try {
      var response = http.send(request.build(), BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body(), clock.millis() - start);
    } catch (IOException e) {
      String reason = e.getClass().getSimpleName() + ": " + e.getMessage();
      return new Answer(Answer.NONE, reason, clock.millis() - start);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer(Answer.NONE, "the run's time was over", clock.millis() - start);
    }
  }
}
