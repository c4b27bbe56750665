package fieldhub.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RecentTest {
  private Instant now = Instant.parse("2026-03-02T12:00:00Z");
  private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
  private int reads;

  @Test
  void theDatabaseIsAskedOncePerTimeHoweverOftenItIsAskedFor() {
    Recent<Integer> recent = new Recent<>(clock, () -> ++reads);
    for (int i = 0; i < 10; i++) {
      assertThat(recent.get()).isEqualTo(1);
    }
    now = now.plus(Recent.GOOD_FOR).plusMillis(1);
    assertThat(recent.get()).isEqualTo(2);
  }

  @Test
  void aFailureIsNoAnswer() {
    Recent<Integer> recent =
        new Recent<>(
            clock,
            () -> {
              if (++reads == 1) {
                throw new IllegalStateException("away");
              }
              return reads;
            });
    assertThatThrownBy(recent::get).hasMessage("away");
    assertThat(recent.get()).isEqualTo(2);
  }
}
