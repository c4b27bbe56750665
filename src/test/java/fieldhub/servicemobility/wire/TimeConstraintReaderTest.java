package fieldhub.servicemobility.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import fieldhub.platform.config.Settings;
import fieldhub.platform.http.InvalidParam;
import fieldhub.platform.http.Json;
import fieldhub.platform.http.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeConstraintReaderTest {

  private static final String PERIOD =
      "\"Period\":{\"Start\":\"2026-03-13T08:00:00.000Z\",\"End\":\"2026-03-13 13:00:00+01:00\"}";

  private final TimeConstraintReader reader =
      new TimeConstraintReader(new Settings(name -> Optional.empty()));

  @Test
  void aListAndASingleObjectAreReadAlike() {
    String one = "{\"ID\":\"S1\",\"Desc\":\"Fri morning\",\"Type\":\"1001\"," + PERIOD + "}";
    TimeConstraint listed = read("[" + one + "]").get(0);
    assertThat(listed)
        .isEqualTo(
            new TimeConstraint(
                "S1",
                "1001",
                Instant.parse("2026-03-13T08:00:00Z"),
                Instant.parse("2026-03-13T12:00:00Z"),
                "$.TimeConstraints[0]"));
    assertThat(read(one)).extracting(TimeConstraint::id).containsExactly("S1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"\"", "[]", "{}"})
  void noneAreNoFaultUnlessOneIsNeeded(String none) {
    assertThat(read(none)).isEmpty();
    ProblemException refused =
        catchThrowableOfType(
            ProblemException.class, () -> Fields.read(body(none), reader::readRequired));
    assertThat(refused.invalidParams())
        .extracting(InvalidParam::path)
        .containsExactly("$.TimeConstraints");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      value = {
        "\"morning\" | $.TimeConstraints: must be a list",
        "[7]         | $.TimeConstraints[0]: must be an object",
        "[{}]        | $.TimeConstraints[0].Period: is required",
        "[{\"Period\":[]}] | $.TimeConstraints[0].Period: must be an object",
        "[{\"Period\":{\"End\":\"2026-03-13T08:00:00Z\"}}]"
            + " | $.TimeConstraints[0].Period.Start: is required",
        "[{\"Period\":{\"Start\":\"2026-03-13T08:00:00+99:00\",\"End\":\"2026-03-13T09:00:00Z\"}}]"
            + " | $.TimeConstraints[0].Period.Start: must be a time such as 2026-03-13T08:00:00.000Z",
        "[{\"Period\":{\"Start\":\"2026-03-13T08:00:00Z\",\"End\":\"2026-03-13T09:00:00+01:00\"}}]"
            + " | $.TimeConstraints[0].Period.End: must be behind Start",
        "{\"Period\":{\"Start\":1,\"End\":\"2026-03-13T09:00:00Z\"}}"
            + " | $.TimeConstraints.Period.Start: must be a text"
      })
  void aFaultIsNamedWithItsPlace(String constraints, String problem) {
    assertThat(refusal(constraints)).containsExactly(problem);
  }

  @Test
  void moreThanTheSettingAllowsAreRefusedWithoutReadingThem() {
    assertThat(refusal("[" + "{},".repeat(9_999) + "{}]"))
        .containsExactly("$.TimeConstraints: must have at most 1000 entries");
  }

  private List<String> refusal(String constraints) {
    return catchThrowableOfType(ProblemException.class, () -> read(constraints))
        .invalidParams()
        .stream()
        .map(param -> param.path() + ": " + param.reason())
        .toList();
  }

  private List<TimeConstraint> read(String constraints) {
    return Fields.read(body(constraints), reader::read);
  }

  private static JsonNode body(String constraints) {
    return new Json()
        .tree(("{\"TimeConstraints\":" + constraints + "}").getBytes(StandardCharsets.UTF_8));
  }
}
