package fieldhub.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireTimeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2013-01-01T12:00:00.000Z",
        "2013-01-01T12:00:00Z",
        "2013-01-01 12:00:00Z",
        "2013-01-01T13:00:00+01:00",
        "2013-01-01 07:30:00.0-04:30",
        "2013-01-01T12:00:00"
      })
  void everyFormOfTheContractIsTheSameTime(String text) {
    assertThat(WireTime.parse(text)).isEqualTo(Instant.parse("2013-01-01T12:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yesterday",
        "2013-13-01T12:00:00Z",
        "2013-01-01",
        "0001-01-01T00:00:00Z",
        "9999-12-31T23:59:59Z"
      })
  void whatIsNoTimeADeviceCouldHaveIsRefused(String text) {
    assertThatThrownBy(() -> WireTime.parse(text)).isInstanceOf(DateTimeException.class);
  }
}
