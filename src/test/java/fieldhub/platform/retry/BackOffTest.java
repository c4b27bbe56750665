package fieldhub.platform.retry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class BackOffTest {

  private static final RandomGenerator NO_CHANCE =
      new RandomGenerator() {
        @Override
        public long nextLong() {
          return 0;
        }
      };

  private final BackOff backOff = new BackOff(Duration.ofSeconds(5), Duration.ofHours(1));

  @Test
  void doublesFromAttemptToAttempt() {
    assertThat(backOff.after(1, NO_CHANCE)).isEqualTo(Duration.ofSeconds(5));
    assertThat(backOff.after(2, NO_CHANCE)).isEqualTo(Duration.ofSeconds(10));
    assertThat(backOff.after(5, NO_CHANCE)).isEqualTo(Duration.ofSeconds(80));
  }

  @Test
  void neverWaitsLongerThanTheMost() {
    assertThat(backOff.after(11, NO_CHANCE)).isEqualTo(Duration.ofHours(1));
    assertThat(backOff.after(Integer.MAX_VALUE, NO_CHANCE)).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void chanceShortensByAFifthAtMost() {
    Random chance = new Random(7);
    for (int i = 0; i < 1000; i++) {
      assertThat(backOff.after(2, chance)).isBetween(Duration.ofSeconds(8), Duration.ofSeconds(10));
    }
  }
}
