package fieldhub.scheduling.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayPartTest {

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource({
    // an ordinary day, before and after the changes
    "Europe/Stockholm, 2026-03-27, 08:00-12:00, 2026-03-27T07:00:00Z, 2026-03-27T11:00:00Z",
    "Europe/Stockholm, 2026-03-30, 08:00-12:00, 2026-03-30T06:00:00Z, 2026-03-30T10:00:00Z",
    "Europe/London,    2026-03-27, 08:00-12:00, 2026-03-27T08:00:00Z, 2026-03-27T12:00:00Z",
    "Europe/London,    2026-03-30, 08:00-12:00, 2026-03-30T07:00:00Z, 2026-03-30T11:00:00Z",
    // spring, Stockholm: 02:00 to 03:00 does not exist, it is 01:00Z then
    "Europe/Stockholm, 2026-03-29, 08:00-12:00, 2026-03-29T06:00:00Z, 2026-03-29T10:00:00Z",
    "Europe/Stockholm, 2026-03-29, 00:00-06:00, 2026-03-28T23:00:00Z, 2026-03-29T04:00:00Z",
    "Europe/Stockholm, 2026-03-29, 01:00-02:00, 2026-03-29T00:00:00Z, 2026-03-29T01:00:00Z",
    "Europe/Stockholm, 2026-03-29, 01:00-02:30, 2026-03-29T00:00:00Z, 2026-03-29T01:00:00Z",
    "Europe/Stockholm, 2026-03-29, 01:00-03:00, 2026-03-29T00:00:00Z, 2026-03-29T01:00:00Z",
    "Europe/Stockholm, 2026-03-29, 02:30-04:00, 2026-03-29T01:00:00Z, 2026-03-29T02:00:00Z",
    "Europe/Stockholm, 2026-03-29, 03:00-04:00, 2026-03-29T01:00:00Z, 2026-03-29T02:00:00Z",
    // spring, London: 01:00 to 02:00 does not exist
    "Europe/London,    2026-03-29, 00:00-01:00, 2026-03-29T00:00:00Z, 2026-03-29T01:00:00Z",
    "Europe/London,    2026-03-29, 00:30-01:30, 2026-03-29T00:30:00Z, 2026-03-29T01:00:00Z",
    "Europe/London,    2026-03-29, 01:00-03:00, 2026-03-29T01:00:00Z, 2026-03-29T02:00:00Z",
    "Europe/London,    2026-03-29, 01:30-02:30, 2026-03-29T01:00:00Z, 2026-03-29T01:30:00Z",
    "Europe/London,    2026-03-29, 02:00-03:00, 2026-03-29T01:00:00Z, 2026-03-29T02:00:00Z",
    // autumn, Stockholm: 02:00 to 03:00 comes twice, the first time counts
    "Europe/Stockholm, 2026-10-25, 08:00-12:00, 2026-10-25T07:00:00Z, 2026-10-25T11:00:00Z",
    "Europe/Stockholm, 2026-10-25, 00:00-06:00, 2026-10-24T22:00:00Z, 2026-10-25T05:00:00Z",
    "Europe/Stockholm, 2026-10-25, 01:00-02:00, 2026-10-24T23:00:00Z, 2026-10-25T00:00:00Z",
    "Europe/Stockholm, 2026-10-25, 02:00-03:00, 2026-10-25T00:00:00Z, 2026-10-25T02:00:00Z",
    "Europe/Stockholm, 2026-10-25, 02:30-03:00, 2026-10-25T00:30:00Z, 2026-10-25T02:00:00Z",
    "Europe/Stockholm, 2026-10-25, 02:00-02:30, 2026-10-25T00:00:00Z, 2026-10-25T00:30:00Z",
    "Europe/Stockholm, 2026-10-25, 03:00-04:00, 2026-10-25T02:00:00Z, 2026-10-25T03:00:00Z",
    // autumn, London: 01:00 to 02:00 comes twice
    "Europe/London,    2026-10-25, 00:00-01:00, 2026-10-24T23:00:00Z, 2026-10-25T00:00:00Z",
    "Europe/London,    2026-10-25, 01:00-02:00, 2026-10-25T00:00:00Z, 2026-10-25T02:00:00Z",
    "Europe/London,    2026-10-25, 01:30-03:00, 2026-10-25T00:30:00Z, 2026-10-25T03:00:00Z",
    // the last part of a day ends at the midnight that the next day begins with
    "Europe/Stockholm, 2026-03-28, 22:00-00:00, 2026-03-28T21:00:00Z, 2026-03-28T23:00:00Z",
    "Europe/Stockholm, 2026-10-25, 22:00-00:00, 2026-10-25T21:00:00Z, 2026-10-25T23:00:00Z",
    "Europe/Stockholm, 2026-03-29, 00:00-00:00, 2026-03-28T23:00:00Z, 2026-03-29T22:00:00Z",
    "Europe/Stockholm, 2026-10-25, 00:00-00:00, 2026-10-24T22:00:00Z, 2026-10-25T23:00:00Z"
  })
  void theWallClockOfTheWorkCentreCounts(
      String zone, LocalDate day, String part, String start, String end) {
    DayPart read = DayPart.valueOf(part);
    assertThat(read.startOn(day, ZoneId.of(zone))).isEqualTo(start);
    assertThat(read.endOn(day, ZoneId.of(zone))).isEqualTo(end);
    assertThat(read).hasToString(part);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "Europe/Stockholm, 2026-03-29",
    "Europe/Stockholm, 2026-10-25",
    "Europe/London, 2026-03-29",
    "Europe/London, 2026-10-25"
  })
  void partsThatFollowOneAnotherNeitherOverlapNorLeaveAHole(String zone, LocalDate day) {
    for (int minute = 30; minute < 24 * 60; minute += 30) {
      String time = "%02d:%02d".formatted(minute / 60, minute % 60);
      assertThat(DayPart.valueOf("00:00-" + time).endOn(day, ZoneId.of(zone)))
          .as(time)
          .isEqualTo(DayPart.valueOf(time + "-00:00").startOn(day, ZoneId.of(zone)));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "morning",
        "08:00",
        "8:00-12:00",
        "08:00-24:00",
        "08:60-12:00",
        "12:00-08:00",
        "08:00-08:00",
        "22:00-06:00",
        "08:00:00-12:00:00"
      })
  void whatIsNoPartOfOneDayIsRefused(String text) {
    assertThatThrownBy(() -> DayPart.valueOf(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
