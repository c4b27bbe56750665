package fieldhub.serviceorderhub.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import fieldhub.platform.http.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplyReaderTest {

  private final ReplyReader reader = new ReplyReader(new Json());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"error\":{\"message\":\"Not found\"},\"data\":null} | true",
        "{\"error\":\"Not enough data\"} | true",
        "{\"error\":null} | false",
        "{\"message\":\"no such page\"} | false",
        "<html>404 Not Found</html> | false",
      })
  void onlyAnAnswerThatNamesAnErrorIsInfoCares(String body, boolean says) {
    assertThat(reader.saysError(reply(404, body))).isEqualTo(says);
  }

  @Test
  void everyTextOfARefusalIsMadeFitToBeHandedOn() {
    RoutingAnswer refusal =
        reader.routingRefusal(
            reply(
                400,
                "{\"error\":{\"message\":\"secret m\",\"details\":"
                    + "{\"secret f\":[\"secret a\"],\"g\":\"secret b\"}}}"),
            text -> text.replace("secret", "***"));

    assertThat(refusal.toString()).doesNotContain("secret");
    assertThat(((RoutingAnswer.Invalid) refusal).details())
        .containsEntry("*** f", List.of("*** a"))
        .containsEntry("g", List.of("*** b"));
  }

  @Test
  void aCaseWithoutTheLogThatWasAskedForIsNotReadAsOneWithAnEmptyLog() {
    assertThat(reader.caseOf(reply(200, "{\"data\":{\"id\":5}}"))).isEmpty();
    assertThat(reader.caseOf(reply(200, "{\"data\":{\"id\":5,\"externalRequests\":null}}")))
        .isEmpty();
    assertThat(reader.caseOf(reply(200, "{\"data\":{\"id\":5,\"externalRequests\":[]}}")))
        .hasValueSatisfying(it -> assertThat(it.requests()).isEmpty());
  }

  private static Reply reply(int status, String body) {
    return new Reply(status, body.getBytes(StandardCharsets.UTF_8), false, "");
  }
}
