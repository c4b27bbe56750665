package fieldhub.sandbox.servicemobility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnobsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'count': 10001} | count",
        "{'count': 0} | count",
        "{'count': '5'} | count",
        "{'parallel': 257} | parallel",
        "{'corrupt': 1.5} | corrupt",
        "{'delay': -1} | delay",
        "{'seconds': 301} | seconds",
        "{'reorder': 'yes'} | reorder",
        "{'token': 'best'} | token"
      },
      quoteCharacter = '`')
  void refusesAValueOutOfBoundsAndNamesIt(String request, String name) {
    assertThatThrownBy(() -> Requests.knobs(request))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(name);
  }

  @Test
  void boundsTheCallsOfARunAlsoWhenTheyAreCopies() {
    assertThatThrownBy(() -> Requests.knobs("{'count': 1000, 'duplicate': 100}"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("must not exceed 20000");
  }

  @Test
  void refusesWhatIsNotAJsonObject() {
    assertThatThrownBy(() -> Fields.parse("[1]")).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> Fields.parse("{not json")).isInstanceOf(Refusal.class);
  }

  @Test
  void anEmptyRequestSendsOneMessage() {
    assertThat(Knobs.read(Fields.parse(""), 1).count()).isEqualTo(1);
  }
}
