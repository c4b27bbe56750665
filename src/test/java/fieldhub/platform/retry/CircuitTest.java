package fieldhub.platform.retry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CircuitTest {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  private final Circuit circuit =
      new Circuit(3, new BackOff(Duration.ofSeconds(30), Duration.ofMinutes(5)));

  @Test
  void opensAfterSoManyFailuresInARow() {
    assertThat(circuit.failed(NOW)).isFalse();
    assertThat(circuit.failed(NOW)).isFalse();
    assertThat(circuit.isOpen(NOW)).isFalse();
    assertThat(circuit.failed(NOW)).isTrue();
    assertThat(circuit.isOpen(NOW)).isTrue();
  }

  @Test
  void whoAsksToBeLeftAloneIsAlsoWhenACallThatWasUnderWaySucceeds() {
    circuit.leaveAlone(NOW.plusSeconds(60));
    circuit.leaveAlone(NOW.plusSeconds(10));
    circuit.succeeded();

    assertThat(circuit.isOpen(NOW.plusSeconds(59))).isTrue();
    assertThat(circuit.openUntil()).isEqualTo(NOW.plusSeconds(60));
    assertThat(circuit.isOpen(NOW.plusSeconds(60))).isFalse();
  }

  @Test
  void oneAnswerInBetweenStartsTheCountAgain() {
    circuit.failed(NOW);
    circuit.failed(NOW);
    circuit.succeeded();
    circuit.failed(NOW);
    circuit.failed(NOW);
    assertThat(circuit.isOpen(NOW)).isFalse();
  }

  @Test
  void letsCallsThroughAfterTheRestAndClosesAtTheFirstAnswer() {
    open();
    Instant rested = circuit.openUntil();
    assertThat(rested).isBetween(NOW.plusSeconds(24), NOW.plusSeconds(30));
    assertThat(circuit.isOpen(rested)).isFalse();
    assertThat(circuit.succeeded()).isTrue();
    assertThat(circuit.failed(rested)).isFalse();
  }

  @Test
  void restsLongerWhenItFailsAgainButNeverLongerThanTheMost() {
    open();
    Instant now = circuit.openUntil();
    assertThat(circuit.failed(now)).isTrue();
    assertThat(circuit.openUntil()).isBetween(now.plusSeconds(48), now.plusSeconds(60));
    for (int i = 0; i < 50; i++) {
      now = circuit.openUntil();
      circuit.failed(now);
    }
    assertThat(circuit.openUntil()).isBetween(now.plusSeconds(240), now.plusSeconds(300));
  }

  @Test
  void failuresOfCallsThatWereUnderWayDoNotProlongTheRest() {
    open();
    Instant until = circuit.openUntil();
    assertThat(circuit.failed(NOW.plusSeconds(1))).isFalse();
    assertThat(circuit.openUntil()).isEqualTo(until);
  }

  private void open() {
    circuit.failed(NOW);
    circuit.failed(NOW);
    circuit.failed(NOW);
  }
}
