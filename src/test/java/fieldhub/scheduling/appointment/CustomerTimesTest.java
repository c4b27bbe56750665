package fieldhub.scheduling.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomerTimesTest {

  private static final String DAY = "2026-03-13T";

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "'',                              true",
    "home 08:00-12:00,                true", // as long as the slot
    "home 08:01-12:00,                false",
    "home 08:00-11:59,                false",
    "home 08:00-10:00 home 10:00-12:00, true", // touching ones are one
    "home 10:00-13:00 home 07:00-10:30, true",
    "home 08:00-10:00 home 10:01-12:00, false",
    "home 00:00-01:00,                false", // available, but not then
    "away 00:00-01:00,                true",
    "away 07:00-08:00 away 12:00-13:00, true", // half-open
    "away 11:59-12:30,                false",
    "away 08:30-09:00,                false",
    "away 07:00-13:00,                false",
    "home 08:00-12:00 away 09:00-09:01, false",
    "'home 08:00-12:00 away 12:00-18:00', true"
  })
  void aSlotSuitsInsideTheTimesAtHomeAndOutsideTheTimesAway(String times, boolean suits) {
    assertThat(new CustomerTimes(times(times), Set.of("away")).suit(slot("08:00", "12:00")))
        .isEqualTo(suits);
  }

  @Test
  @Timeout(5)
  void thousandsOfSlotsAndTimesAreNoTrouble() {
    Instant start = Instant.parse("2026-03-13T08:00:00Z");
    List<CustomerTime> away =
        IntStream.range(0, 100_000)
            .mapToObj(i -> start.plusSeconds(60L * (i * 7919 % 100_000)))
            .map(each -> new CustomerTime("away", each, each.plusSeconds(30)))
            .toList();
    CustomerTimes times = new CustomerTimes(away, Set.of("away"));
    assertThatNoException()
        .isThrownBy(
            () ->
                IntStream.range(0, 100_000)
                    .mapToObj(i -> start.plusSeconds(30L * i))
                    .map(each -> slot(each, each.plusSeconds(30)))
                    .forEach(times::suit));
    assertThat(times.suit(slot(start.plusSeconds(30), start.plusSeconds(60)))).isTrue();
    assertThat(times.suit(slot(start, start.plus(Duration.ofMinutes(1))))).isFalse();
  }

  /** Written as {@code home 08:00-12:00 away 13:00-14:00}. */
  private static List<CustomerTime> times(String text) {
    String[] words = text.split(" ");
    return Stream.iterate(0, i -> i + 1 < words.length, i -> i + 2)
        .map(
            i ->
                new CustomerTime(
                    words[i], at(words[i + 1].substring(0, 5)), at(words[i + 1].substring(6))))
        .toList();
  }

  private static Slot slot(String start, String end) {
    return slot(at(start), at(end));
  }

  private static Slot slot(Instant start, Instant end) {
    return new Slot("id", "tech", "WC", "T", "title", start, end, 1);
  }

  private static Instant at(String time) {
    return Instant.parse(DAY + time + ":00Z");
  }
}
