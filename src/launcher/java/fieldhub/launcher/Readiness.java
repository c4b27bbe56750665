package fieldhub.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Asks a starting hub whether it is ready, and finds out why it will never be. */
final class Readiness {

  /** The hub's check that says which settings are missing or bad. */
  private static final String SETTINGS = "settings";

  private static final Duration BETWEEN = Duration.ofMillis(250);

  /** From the server's last word about deployments until the hub must answer. */
  private static final Duration AFTER_DEPLOYMENT = Duration.ofSeconds(30);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();
  private final HttpRequest question;
  private final Process process;
  private final ServerLog log;
  private final List<String> lastWords;

  Readiness(URI hub, Process process, ServerLog log, List<String> lastWords) {
    this.question =
        HttpRequest.newBuilder(hub.resolve("/health/ready"))
            .timeout(Duration.ofSeconds(10))
            .build();
    this.process = process;
    this.log = log;
    this.lastWords = lastWords;
  }

  void await(Duration timeout) throws InterruptedException {
    long end = System.nanoTime() + timeout.toNanos();
    long deployed = 0;
    while (System.nanoTime() < end) {
      if (!process.isAlive()) {
        throw failure("The server ended with code " + process.exitValue() + ".");
      }
      Optional<Map<?, ?>> answer = ask();
      if (answer.isPresent()) {
        // The server answers for the hub's health a moment before it takes requests for it.
        if (isUp(answer.get()) && isDeployed()) {
          return;
        }
        refuseBadSettings(answer.get());
      } else if (deployed == 0 && isDeployed()) {
        deployed = System.nanoTime();
      } else if (deployed != 0 && System.nanoTime() - deployed > AFTER_DEPLOYMENT.toNanos()) {
        throw failure("The server is up but the hub was not deployed.");
      }
      process.waitFor(BETWEEN.toMillis(), TimeUnit.MILLISECONDS);
    }
    throw failure("The hub was not ready after " + timeout.toSeconds() + " s.");
  }

  /** Well or not. */
  private boolean isDeployed() {
    return lastWords.stream().anyMatch(log::contains);
  }

  /** The answer, if it is the hub's: before its deployment the server answers something else. */
  private Optional<Map<?, ?>> ask() throws InterruptedException {
    try {
      HttpResponse<String> response = http.send(question, HttpResponse.BodyHandlers.ofString());
      boolean hubs = response.statusCode() == 200 || response.statusCode() == 503;
      if (hubs
          && JsonReader.read(response.body()) instanceof Map<?, ?> body
          && !checks(body).isEmpty()) {
        return Optional.of(body);
      }
    } catch (IOException | IllegalArgumentException notYet) {
      // Nobody listens, or not our JSON.
    }
    return Optional.empty();
  }

  private static boolean isUp(Map<?, ?> body) {
    return "UP".equals(body.get("status"));
  }

  private static List<?> checks(Map<?, ?> body) {
    return body.get("checks") instanceof List<?> checks ? checks : List.of();
  }

  /** Anything else that is down may come up; a bad setting stays bad. */
  private static void refuseBadSettings(Map<?, ?> body) {
    for (Object check : checks(body)) {
      if (check instanceof Map<?, ?> named
          && SETTINGS.equals(named.get("name"))
          && !isUp(named)
          && named.get("data") instanceof Map<?, ?> data
          && !data.isEmpty()) { // down with none: they are still being read
        throw new HubStartException(
            data.entrySet().stream()
                .map(e -> "  " + e.getKey() + ": " + Objects.toString(e.getValue()))
                .sorted()
                .collect(
                    Collectors.joining(
                        System.lineSeparator(),
                        "These settings are missing or bad:" + System.lineSeparator(),
                        "")));
      }
    }
  }

  private HubStartException failure(String what) {
    return new HubStartException(
        String.join(System.lineSeparator(), what, "From " + log.file() + ":", log.tail()));
  }
}
