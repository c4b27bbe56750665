package fieldhub.serviceorderhub.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract serviceorderhub 1.7. */
class HubDateTest {
  @ParameterizedTest
  @CsvSource({
    "2026-03-02T12:01:44.512Z, 2026-03-02T12:01:44.512Z",
    "2026-03-02T13:01:44.512+0100, 2026-03-02T12:01:44.512Z",
    "2026-03-02T13:01:44.512+01:00, 2026-03-02T12:01:44.512Z",
    "2019-03-28 00:00:00.000, 2019-03-28T00:00:00Z",
    "2019-02-01, 2019-02-01T00:00:00Z"
  })
  void allDocumentedFormsAreRead(String text, Instant expected) {
    assertThat(HubDate.parse(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"yesterday", "2019-02-30", "2019-2-1", "", "9999999999"})
  void nothingElseIs(String text) {
    assertThatThrownBy(() -> HubDate.parse(text)).isInstanceOf(DateTimeException.class);
  }

  @Test
  void onlyTheFullFormIsWritten() {
    assertThat(HubDate.write(Instant.parse("2026-03-02T12:01:44Z")))
        .isEqualTo("2026-03-02T12:01:44.000Z");
  }
}
