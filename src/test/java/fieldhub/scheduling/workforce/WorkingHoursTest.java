package fieldhub.scheduling.workforce;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingHoursTest {

  private final WorkingHours hours =
      hours(
          "MONDAY 13:00-17:00",
          "monday 08:00-12:00",
          "TUESDAY 08:00-12:00",
          "TUESDAY 12:00-17:00",
          "WEDNESDAY 20:00-00:00");

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "MONDAY,    08:00-12:00, true",
    "MONDAY,    09:00-11:00, true",
    "MONDAY,    13:00-17:00, true",
    "MONDAY,    07:59-12:00, false",
    "MONDAY,    13:00-17:01, false",
    "MONDAY,    11:00-14:00, false", // the break lies inside
    "TUESDAY,   11:00-14:00, true", // no break: one stretch
    "WEDNESDAY, 22:00-00:00, true",
    "WEDNESDAY, 19:00-00:00, false",
    "THURSDAY,  08:00-12:00, false"
  })
  void aPartIsWorkedWhenAllOfItLiesInOneStretch(DayOfWeek day, String part, boolean worked) {
    assertThat(hours.covers(day, DayPart.valueOf(part))).isEqualTo(worked);
  }

  @Test
  void theSameHoursInAnotherOrderAreTheSameCalendar() {
    assertThat(hours("TUESDAY 08:00-12:00", "MONDAY 08:00-12:00", "MONDAY 08:00-12:00"))
        .isEqualTo(hours("MONDAY 08:00-12:00", "TUESDAY 08:00-12:00"));
  }

  private static WorkingHours hours(String... texts) {
    List<WeeklyHours> week = Stream.of(texts).map(WeeklyHours::valueOf).toList();
    return new WorkingHours("CAL", "Calendar", week);
  }
}
