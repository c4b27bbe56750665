package fieldhub.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Fetches a technician's token from the sandbox, as ServiceMobility would send it. */
final class SandboxTokens {

  private final URI hub;

  SandboxTokens(URI hub) {
    this.hub = hub;
  }

  /** Empty when the sandbox does not answer: the hub is up all the same. */
  Optional<String> token(String technician) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(hub.resolve("/sandbox/servicemobility/tokens"))
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{\"sub\":\"" + technician + "\"}"))
            .build();
    try {
      HttpResponse<String> response =
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .build()
              .send(request, HttpResponse.BodyHandlers.ofString());
      return JsonReader.read(response.body()) instanceof Map<?, ?> body
              && body.get("token") instanceof String token
          ? Optional.of(token)
          : Optional.empty();
    } catch (IOException | IllegalArgumentException noSandbox) {
      return Optional.empty();
    }
  }
}
