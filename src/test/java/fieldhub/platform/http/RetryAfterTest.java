package fieldhub.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7|PT7S",
        " 90 |PT1M30S",
        "86400|PT1H",
        "Mon, 2 Mar 2026 12:05:00 GMT|PT5M",
        "Mon, 2 Mar 2026 11:00:00 GMT|PT0S",
        "Tue, 3 Mar 2026 12:00:00 GMT|PT1H",
        "soon|PT0S",
        "-5|PT0S",
        "''|PT0S"
      })
  void secondsOrADateAndAtMostAnHour(String header, Duration patience) {
    assertThat(RetryAfter.read(header, NOON)).isEqualTo(patience);
  }
}
