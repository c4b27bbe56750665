package fieldhub.audaconnect.connection;

import com.fasterxml.jackson.databind.JsonNode;
import fieldhub.platform.http.Json;
import fieldhub.platform.http.PlainWords;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.RetryAfter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What a status means (contract audaconnect 3), and what an error body says, read tolerantly. */
@ApplicationScoped
class ReplyRules {

  private static final int LONGEST_TEXT = 200;
  private static final Map<Integer, CallProblem> PROBLEMS =
      Map.of(
          403, CallProblem.FORBIDDEN,
          404, CallProblem.NOT_FOUND,
          408, CallProblem.UNKNOWN,
          409, CallProblem.CONFLICT,
          410, CallProblem.GONE,
          429, CallProblem.BUSY);

  private final Json json;
  private final Clock clock;

  /** For the container's proxy. */
  protected ReplyRules() {
    this(null, null);
  }

  @Inject
  ReplyRules(Json json, Clock clock) {
    this.json = json;
    this.clock = clock;
  }

  /** Why the reply is no answer; empty when it is one. A redirect has rules of its own. */
  Optional<CallFailedException> problem(Reply reply, AccessToken token) {
    if (reply.status() >= 200 && reply.status() < 300) {
      return reply.tooLarge()
          ? Optional.of(failure(CallProblem.UNKNOWN, reply, "an answer that is too large"))
          : Optional.empty();
    }
    CallProblem other = reply.status() >= 500 ? CallProblem.UNKNOWN : CallProblem.REFUSED;
    return Optional.of(
        failure(PROBLEMS.getOrDefault(reply.status(), other), reply, text(reply, token)));
  }

  private CallFailedException failure(CallProblem problem, Reply reply, String text) {
    Duration patience =
        problem == CallProblem.BUSY || problem == CallProblem.UNKNOWN
            ? RetryAfter.read(reply.retryAfter(), clock.instant())
            : Duration.ZERO;
    return new CallFailedException(
        problem,
        "HTTP " + reply.status() + (text.isEmpty() ? "" : ": " + text),
        patience,
        reply.correlationId());
  }

  /** AudaConnect's own words, without our token, should it quote that. */
  private String text(Reply reply, AccessToken token) {
    String words = PlainWords.of(reply.body(), Integer.MAX_VALUE);
    return PlainWords.of(
        message(reply.body()).orElse(words).replace(token.value(), "***"), LONGEST_TEXT);
  }

  private Optional<String> message(byte[] body) {
    try {
      JsonNode document = json.answer(body);
      return Optional.of(document.path("Message"))
          .filter(JsonNode::isTextual)
          .map(JsonNode::asText);
    } catch (ProblemException noJson) {
      return Optional.empty();
    }
  }
}
