package fieldhub.scheduling.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchMessageTest {

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "''     | 0 | me | No open slots before 27 Mar: all places are taken",
        "me     | 1 | me | 1 open slot",
        "you    | 1 | me | 1 open slot, with another technician",
        "you    | 1 | '' | 1 open slot",
        "me you me   | 3 | me | 3 open slots, 1 of them with another technician",
        "you you     | 2 | me | 2 open slots, all with another technician",
        "me you      | 9 | me | The first 2 of 9 open slots, 1 of them with another technician"
      })
  void sayHowManyAndWithWhom(String technicians, int open, String asked, String message) {
    Instant start = Instant.parse("2026-03-13T08:00:00Z");
    List<Slot> offered =
        Arrays.stream(technicians.split(" "))
            .filter(name -> !name.isEmpty())
            .map(name -> new Slot("id", name, "WC", "T", "t", start, start.plusSeconds(1), 1))
            .toList();
    assertThat(new SearchMessage(Instant.parse("2026-03-27T09:00:00Z")).found(offered, open, asked))
        .isEqualTo(message);
  }
}
