package fieldhub.parts.leadtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

  private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

  /** 2026-03-09 is a Monday; Friday the 13th is a holiday here. */
  private final WorkingCalendar london =
      new WorkingCalendar(
          ZoneId.of("Europe/London"),
          WEEKDAYS,
          LocalTime.of(15, 0),
          LocalTime.of(10, 0),
          Set.of(LocalDate.of(2026, 3, 13)));

  @ParameterizedTest(name = "asked {0}, {1} days: {2}")
  @CsvSource({
    // before, at and after the cut-off
    "2026-03-09T08:00:00Z, 1, 2026-03-10T10:00:00Z",
    "2026-03-09T15:00:00Z, 1, 2026-03-10T10:00:00Z",
    "2026-03-09T15:00:01Z, 1, 2026-03-11T10:00:00Z",
    // over a holiday and a weekend
    "2026-03-12T09:00:00Z, 1, 2026-03-16T10:00:00Z",
    "2026-03-12T16:00:00Z, 1, 2026-03-17T10:00:00Z",
    "2026-03-14T09:00:00Z, 1, 2026-03-17T10:00:00Z",
    "2026-03-10T09:00:00Z, 5, 2026-03-18T10:00:00Z",
    // no lead time: the same day unless the delivery is over, never in the past
    "2026-03-09T09:00:00Z, 0, 2026-03-09T10:00:00Z",
    "2026-03-09T10:00:00Z, 0, 2026-03-10T10:00:00Z",
    "2026-03-12T11:00:00Z, 0, 2026-03-16T10:00:00Z",
    // daylight saving begins on 29 March 2026 and ends on 25 October: the local hour stays
    "2026-03-27T09:00:00Z, 1, 2026-03-30T09:00:00Z",
    "2026-10-23T09:00:00Z, 1, 2026-10-26T10:00:00Z",
    // the cut-off is local too: 14:30 UTC is 15:30 in summer
    "2026-07-06T14:30:00Z, 1, 2026-07-08T09:00:00Z"
  })
  void countsWorkingDaysOnTheLocalCalendar(Instant asked, int days, Instant arrival) {
    assertThat(london.arrival(asked, days)).isEqualTo(arrival);
  }

  @Test
  void anHourThatDaylightSavingSkipsIsTheNextOne() {
    WorkingCalendar everyNight =
        new WorkingCalendar(
            ZoneId.of("Europe/Berlin"),
            EnumSet.allOf(DayOfWeek.class),
            LocalTime.MAX,
            LocalTime.of(2, 30),
            Set.of());
    assertThat(everyNight.arrival(Instant.parse("2026-03-28T12:00:00Z"), 1))
        .isEqualTo("2026-03-29T01:30:00Z");
  }

  @Test
  void aCalendarWithoutWorkingDaysIsRefused() {
    assertThatThrownBy(
            () ->
                new WorkingCalendar(
                    ZoneId.of("UTC"), Set.of(), LocalTime.NOON, LocalTime.NOON, Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void columnsGiveTheLeadTimeBackUnchanged() {
    LeadTime leadTime = new LeadTime(3, london);
    assertThat(new LeadTimeColumns(leadTime).with(london.holidays())).isEqualTo(leadTime);
  }
}
