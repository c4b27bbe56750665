package fieldhub.servicemobility.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FailureCountTest {
  private static final Instant START = Instant.parse("2026-03-02T02:00:00Z");
  private static final ThrottleRules RULES =
      new ThrottleRules(3, Duration.ofMinutes(10), Duration.ofMinutes(30));

  private static Instant after(int minutes) {
    return START.plus(Duration.ofMinutes(minutes));
  }

  private static FailureCount failedAt(int... minutes) {
    FailureCount count = FailureCount.NONE;
    for (int each : minutes) {
      count = count.failed(after(each), RULES);
    }
    return count;
  }

  @Test
  void locksAtTheLastFailureOfTheWindowAndEndsByItself() {
    assertThat(failedAt(0, 1).isLocked(after(1))).isFalse();
    FailureCount locked = failedAt(0, 1, 2);
    assertThat(locked.lockedUntil()).isEqualTo(after(32));
    assertThat(locked.isLocked(after(31))).isTrue();
    assertThat(locked.isLocked(after(32))).isFalse();
  }

  @Test
  void countsFromTheFirstFailureOnlySoThatRareOnesNeverLock() {
    assertThat(failedAt(0, 9, 10)).isEqualTo(new FailureCount(1, after(10), null));
    assertThat(failedAt(0, 9, 18, 19, 28, 29).lockedUntil()).isNull();
  }

  @Test
  void startsAgainAfterALock() {
    FailureCount next = failedAt(0, 1, 2, 33);
    assertThat(next).isEqualTo(new FailureCount(1, after(33), null));
  }

  @Test
  void aLimitOfOneLocksAtOnce() {
    ThrottleRules strict = new ThrottleRules(1, Duration.ofMinutes(10), Duration.ofMinutes(30));
    assertThat(FailureCount.NONE.failed(START, strict).isLocked(START)).isTrue();
  }
}
