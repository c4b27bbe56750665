package fieldhub.audaconnect.connection;

import static org.assertj.core.api.Assertions.assertThat;

import fieldhub.platform.http.Json;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplyRulesTest {

  private static final AccessToken TOKEN =
      new AccessToken("leeds", UUID.randomUUID(), "secret-token");

  private final ReplyRules rules =
      new ReplyRules(
          new Json(), Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC));

  @ParameterizedTest
  @CsvSource({
    "400, REFUSED",
    "401, REFUSED",
    "403, FORBIDDEN",
    "404, NOT_FOUND",
    "405, REFUSED",
    "408, UNKNOWN",
    "409, CONFLICT",
    "410, GONE",
    "412, REFUSED",
    "429, BUSY",
    "500, UNKNOWN",
    "502, UNKNOWN",
    "503, UNKNOWN"
  })
  void aStatusSaysWhatTheProblemIs(int status, CallProblem problem) {
    assertThat(problem(status, "").problem()).isEqualTo(problem);
  }

  @Test
  void whatIsWellIsNoProblem() {
    assertThat(rules.problem(reply(200, "[]", false, ""), TOKEN)).isEmpty();
    assertThat(rules.problem(reply(204, "", false, ""), TOKEN)).isEmpty();
  }

  @Test
  void anAnswerThatIsTooLargeMayHaveRemovedWhatItTold() {
    assertThat(rules.problem(reply(200, "[", true, ""), TOKEN))
        .hasValueSatisfying(e -> assertThat(e.problem()).isEqualTo(CallProblem.UNKNOWN));
  }

  @Test
  void anErrorsBodyIsReadAsFarAsItIsText() {
    assertThat(problem(404, "{\"Message\": \"Resource does not exist\"}"))
        .hasMessage("HTTP 404: Resource does not exist");
    assertThat(problem(401, "Unauthorised. Please\r\nprovide valid user credentials."))
        .hasMessage("HTTP 401: Unauthorised. Please provide valid user credentials.");
    assertThat(problem(500, "{\"Message\": ")).hasMessage("HTTP 500: {\"Message\":");
    assertThat(problem(500, "")).hasMessage("HTTP 500");
    assertThat(problem(500, "x".repeat(5000)).getMessage()).hasSizeLessThan(250);
  }

  @Test
  void ourTokenIsNotQuoted() {
    assertThat(problem(400, "bad: secret-token")).hasMessage("HTTP 400: bad: ***");
    assertThat(problem(400, "{\"Message\":\"x".repeat(1) + " secret-token\"}"))
        .hasMessage("HTTP 400: x ***");
  }

  @Test
  void whoAsksForPatienceGetsIt() {
    CallFailedException busy = rules.problem(reply(429, "", false, "7"), TOKEN).orElseThrow();

    assertThat(busy.patience()).isEqualTo(Duration.ofSeconds(7));
    assertThat(busy.correlationId()).isEqualTo("c-1");
  }

  private CallFailedException problem(int status, String body) {
    return rules.problem(reply(status, body, false, ""), TOKEN).orElseThrow();
  }

  private static Reply reply(int status, String body, boolean tooLarge, String retryAfter) {
    return new Reply(
        status, body.getBytes(StandardCharsets.UTF_8), tooLarge, "c-1", retryAfter, "");
  }
}
