package fieldhub.audaconnect.connection;

import com.fasterxml.jackson.databind.JsonNode;
import fieldhub.audaconnect.connection.GrantFailedException.Reason;
import fieldhub.platform.http.Json;
import fieldhub.platform.http.PlainWords;
import fieldhub.platform.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Reads what a token endpoint answers (RFC 6749, 5.1 and 5.2), tolerantly. */
@ApplicationScoped
class TokenAnswers {

  /** What AudaConnect's guide says, when an answer does not. */
  private static final long USUAL_SECONDS = 1800;

  private static final long MOST_SECONDS = 7 * 24 * 3600;
  private static final int LONGEST_TOKEN = 8192;
  private static final int LONGEST_TEXT = 200;

  private final Json json;

  /** For the container's proxy. */
  protected TokenAnswers() {
    this(null);
  }

  @Inject
  TokenAnswers(Json json) {
    this.json = json;
  }

  /**
   * The tokens.
   *
   * @param asked when they were asked for; they live from then on, at worst
   */
  TokenPair tokens(byte[] body, Instant asked) throws GrantFailedException {
    JsonNode answer =
        tree(body).orElseThrow(() -> unusable("AudaConnect's token answer is no JSON"));
    String access = answer.path("access_token").asText("");
    if (access.isBlank() || access.length() > LONGEST_TOKEN || !isPlain(access)) {
      throw unusable("AudaConnect's token answer has no usable access_token");
    }
    String type = answer.path("token_type").asText("");
    if (!type.isEmpty() && !type.equalsIgnoreCase("bearer")) {
      throw unusable("AudaConnect gave a token that is no bearer token");
    }
    String refresh = answer.path("refresh_token").asText("");
    boolean refreshes = !refresh.isBlank() && refresh.length() <= LONGEST_TOKEN;
    return new TokenPair(
        access,
        refreshes ? Optional.of(refresh) : Optional.empty(),
        asked.plus(lifetime(answer.path("expires_in"))));
  }

  /** Whether the answer says that only a new consent helps. */
  boolean isInvalidGrant(Reply reply) {
    return error(reply.body(), "error").equals("invalid_grant");
  }

  /** What went wrong, for operators. */
  String error(Reply reply) {
    String code = error(reply.body(), "error");
    // Only the code and not the description: nobody knows what else of the request it quotes.
    return "AudaConnect's token endpoint answered "
        + reply.status()
        + (code.isEmpty() ? "" : " " + code);
  }

  private String error(byte[] body, String field) {
    return tree(body)
        .map(answer -> PlainWords.of(answer.path(field).asText(""), LONGEST_TEXT))
        .filter(code -> code.matches("[a-z_]{1,64}"))
        .orElse("");
  }

  private Optional<JsonNode> tree(byte[] body) {
    try {
      return Optional.of(json.answer(body)).filter(JsonNode::isObject);
    } catch (ProblemException noJson) {
      return Optional.empty();
    }
  }

  /** It goes into a header as it is. */
  private static boolean isPlain(String token) {
    return token.chars().allMatch(each -> each > ' ' && each < 0x7f);
  }

  private static Duration lifetime(JsonNode seconds) {
    long given = seconds.asLong(USUAL_SECONDS);
    return Duration.ofSeconds(given <= 0 ? USUAL_SECONDS : Math.min(given, MOST_SECONDS));
  }

  private static GrantFailedException unusable(String text) {
    return new GrantFailedException(Reason.UNAVAILABLE, text, Duration.ZERO);
  }
}
