import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets a deployment go on when a node is ready with the version that was deployed, and stops it
 * when that takes too long. Needs a JDK and nothing else:
 *
 * <pre>java .ci/HealthGate.java http://node:8080 1.0+42 PT5M</pre>
 */
final class HealthGate {
  private static final Pattern VERSION = Pattern.compile("\"version\"\\s*:\\s*\"([^\"]*)\"");
  private static final Duration STEP = Duration.ofSeconds(2);

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(STEP).build();
  private final URI ready;
  private final String wanted;

  private HealthGate(String node, String wanted) {
    this.ready = URI.create(node + "/health/ready");
    this.wanted = wanted;
  }

  /** Ends with 0 when the node is ready, with 1 when it is not in time. */
  public static void main(String[] arguments) throws InterruptedException {
    HealthGate gate = new HealthGate(arguments[0], arguments[1]);
    Instant deadline = Instant.now().plus(Duration.parse(arguments[2]));
    String last = "";
    while (true) {
      String seen = gate.look();
      if (seen.isEmpty()) {
        System.out.println(gate.ready + ": ready with version " + gate.wanted);
        return;
      }
      if (!seen.equals(last)) {
        System.out.println(gate.ready + ": " + seen);
        last = seen;
      }
      if (Instant.now().isAfter(deadline)) {
        System.err.println(gate.ready + ": not ready after " + arguments[2]);
        System.exit(1);
      }
      Thread.sleep(STEP.toMillis());
    }
  }

  /** What is missing yet; empty when nothing is. MicroProfile Health answers 200 exactly when all of it is UP. */
  private String look() throws InterruptedException {
    try {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(ready).timeout(STEP.multipliedBy(5)).build(),
              HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        return answer.statusCode() + " " + answer.body();
      }
      Matcher version = VERSION.matcher(answer.body());
      if (!version.find()) {
        return "it says no version";
      }
      return version.group(1).equals(wanted) ? "" : "ready with version " + version.group(1);
    } catch (IOException unreachable) {
      return "no answer yet (" + unreachable.getClass().getSimpleName() + ")";
    }
  }
}
