package fieldhub.scheduling.appointment;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RosteredSlotsTest {

  /** In spring the slot of the hour that is skipped is empty; in autumn one takes two hours. */
  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "Europe/Stockholm, 2026-03-28T23:00:00Z, 2026-03-29T22:00:00Z, 1 1 3 18",
    "Europe/London,    2026-03-29T00:00:00Z, 2026-03-29T23:00:00Z, 1 1 3 18",
    "Europe/Stockholm, 2026-10-24T22:00:00Z, 2026-10-25T23:00:00Z, 1 1 2 3 18",
    "Europe/London,    2026-10-24T23:00:00Z, 2026-10-26T00:00:00Z, 1 2 1 3 18"
  })
  void aDayOfAChangeIsCoveredOnceWhollyAndWithoutEmptySlots(
      String zone, Instant midnight, Instant nextMidnight, String hours) {
    List<Slot> day =
        new SampleRoster(zone)
            .technicians("tech")
            .template("midnight", "00:00-01:00", 1)
            .template("one", "01:00-02:00", 1)
            .template("two", "02:00-03:00", 1)
            .template("three", "03:00-06:00", 1)
            .template("day", "06:00-00:00", 1)
            .slots()
            .between(midnight, nextMidnight);
    assertThat(day)
        .extracting(slot -> "" + Duration.between(slot.start(), slot.end()).toHours())
        .containsExactly(hours.split(" "));
    assertThat(day.get(0).start()).isEqualTo(midnight);
    assertThat(day.get(day.size() - 1).end()).isEqualTo(nextMidnight);
    for (int i = 1; i < day.size(); i++) {
      assertThat(day.get(i).start()).isEqualTo(day.get(i - 1).end());
    }
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource({
    "Europe/Stockholm, 2026-03-29, 02:00-03:00, ''",
    "Europe/Stockholm, 2026-03-29, 02:15-02:45, ''",
    "Europe/London,    2026-03-29, 01:00-02:00, ''",
    "Europe/Stockholm, 2026-03-29, 01:00-03:00, 2026-03-29T00:00:00Z/2026-03-29T01:00:00Z",
    "Europe/London,    2026-03-29, 01:00-03:00, 2026-03-29T01:00:00Z/2026-03-29T02:00:00Z",
    "Europe/Stockholm, 2026-10-25, 01:00-03:00, 2026-10-24T23:00:00Z/2026-10-25T02:00:00Z",
    "Europe/London,    2026-10-25, 01:00-03:00, 2026-10-25T00:00:00Z/2026-10-25T03:00:00Z",
    "Europe/Stockholm, 2026-03-29, 00:00-06:00, 2026-03-28T23:00:00Z/2026-03-29T04:00:00Z",
    "Europe/Stockholm, 2026-10-25, 00:00-06:00, 2026-10-24T22:00:00Z/2026-10-25T05:00:00Z",
    "Europe/London,    2026-03-29, 00:00-06:00, 2026-03-29T00:00:00Z/2026-03-29T05:00:00Z",
    "Europe/London,    2026-10-25, 00:00-06:00, 2026-10-24T23:00:00Z/2026-10-25T06:00:00Z",
    "Europe/London,    2026-03-28, 20:00-00:00, 2026-03-28T20:00:00Z/2026-03-29T00:00:00Z",
    "Europe/London,    2026-10-25, 20:00-00:00, 2026-10-25T20:00:00Z/2026-10-26T00:00:00Z"
  })
  void nightSlotsOfTheDaysOfAChange(String zone, String day, String part, String period) {
    Instant noon = Instant.parse(day + "T12:00:00Z");
    List<Slot> slots =
        new SampleRoster(zone)
            .technicians("tech")
            .template("night", part, 1)
            .slots()
            .between(noon.minus(Duration.ofDays(2)), noon.plus(Duration.ofDays(2)));
    assertThat(slots)
        .filteredOn(slot -> slot.title().contains(" " + Integer.parseInt(day.substring(8)) + " "))
        .extracting(slot -> slot.start() + "/" + slot.end())
        .containsExactlyElementsOf(period.isEmpty() ? List.of() : List.of(period));
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "Europe/Stockholm, 2026-03-23T00:00:00Z, 07:00 07:00 07:00 07:00 07:00 07:00 06:00 06:00",
    "Europe/London,    2026-03-23T00:00:00Z, 08:00 08:00 08:00 08:00 08:00 08:00 07:00 07:00",
    "Europe/Stockholm, 2026-10-19T00:00:00Z, 06:00 06:00 06:00 06:00 06:00 06:00 07:00 07:00",
    "Europe/London,    2026-10-19T00:00:00Z, 07:00 07:00 07:00 07:00 07:00 07:00 08:00 08:00"
  })
  void overAChangeTheMorningStaysTheMorning(String zone, Instant from, String starts) {
    List<Slot> mornings =
        new SampleRoster(zone)
            .technicians("tech")
            .template("morning", "08:00-12:00", 1)
            .slots()
            .between(from, from.plus(Duration.ofDays(8)));
    assertThat(mornings)
        .extracting(slot -> slot.start().toString().substring(11, 16))
        .containsExactly(starts.split(" "));
    assertThat(mornings)
        .allMatch(slot -> Duration.between(slot.start(), slot.end()).toHours() == 4);
  }

  @Test
  void aSlotLiesWhollyInTheWindowAndInTheWorkingHours() {
    RosteredSlots slots =
        new SampleRoster("Europe/London")
            .technicians("tech")
            .working("08:00-17:00")
            .template("early", "07:00-09:00", 1)
            .template("morning", "08:00-12:00", 4)
            .template("afternoon", "12:00-17:00", 3)
            .template("friday", "13:00-14:00", 1, FRIDAY)
            .slots();
    assertThat(titles(slots, "2026-03-13T08:00:00Z", "2026-03-13T17:00:00Z"))
        .containsExactly("Fri 13 Mar morning", "Fri 13 Mar afternoon", "Fri 13 Mar friday");
    assertThat(titles(slots, "2026-03-13T08:00:01Z", "2026-03-13T16:59:59Z"))
        .containsExactly("Fri 13 Mar friday");
  }

  @Test
  void onAHolidayNobodyWithThatCalendarWorks() {
    RosteredSlots slots =
        new SampleRoster("Europe/London")
            .technicians("tech")
            .template("morning", "08:00-12:00", 4, FRIDAY, MONDAY)
            .closedOn("2026-03-13")
            .slots();
    assertThat(titles(slots, "2026-03-12T00:00:00Z", "2026-03-20T00:00:00Z"))
        .containsExactly("Mon 16 Mar morning");
  }

  @Test
  void ofOnePeriodTheTechniciansKeepTheirOrderAndEverySlotHasItsOwnLastingId() {
    SampleRoster roster =
        new SampleRoster("Europe/London")
            .technicians("zoe", "abe")
            .template("morning", "08:00-12:00", 4)
            .template("afternoon", "12:00-17:00", 3);
    Instant from = Instant.parse("2026-03-12T00:00:00Z");
    List<Slot> slots = roster.slots().between(from, from.plus(Duration.ofDays(2)));
    assertThat(slots)
        .extracting(Slot::technician)
        .containsExactly("zoe", "abe", "zoe", "abe", "zoe", "abe", "zoe", "abe");
    assertThat(slots).extracting(Slot::start).isSorted();
    assertThat(new HashSet<>(slots.stream().map(Slot::slotId).toList())).hasSize(8);
    assertThat(roster.slots().between(from.plusSeconds(1), from.plus(Duration.ofDays(2))))
        .isEqualTo(slots);
    assertThat(slots).allMatch(slot -> slot.slotId().length() <= 64);
  }

  @Test
  @Timeout(10)
  void tenThousandsOfSlotsAreNoTrouble() {
    SampleRoster roster = new SampleRoster("Europe/Stockholm");
    for (int i = 0; i < 24; i++) {
      roster.template("hour " + i, "%02d:00-%02d:00".formatted(i, (i + 1) % 24), 1);
    }
    for (int i = 0; i < 100; i++) {
      roster.technicians("tech" + i);
    }
    Instant from = Instant.parse("2026-06-01T22:00:00Z");
    assertThat(roster.slots().between(from, from.plus(Duration.ofDays(14)))).hasSize(33_600);
  }

  private static List<String> titles(RosteredSlots slots, String from, String to) {
    return slots.between(Instant.parse(from), Instant.parse(to)).stream().map(Slot::title).toList();
  }
}
