package fieldhub.audaconnect.orderstatus;

import static org.assertj.core.api.Assertions.assertThat;

import fieldhub.audaconnect.connection.CallProblem;
import fieldhub.audaconnect.orderstatus.OrderClaim.Failures;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NextReadTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  @Test
  void anOrderThatIsNotThereIsAskedForAfterOneFiveAndThirtyMinutesAndThenParked() {
    NextRead first = after(CallProblem.NOT_FOUND, Failures.NONE, NOON);
    NextRead second = after(CallProblem.NOT_FOUND, first.failures(), NOON);
    NextRead third = after(CallProblem.NOT_FOUND, second.failures(), NOON);
    NextRead fourth = after(CallProblem.NOT_FOUND, third.failures(), NOON);

    assertThat(first.pause()).contains(Duration.ofMinutes(1));
    assertThat(second.pause()).contains(Duration.ofMinutes(5));
    assertThat(third.pause()).contains(Duration.ofMinutes(30));
    assertThat(fourth.pause()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"BROKEN", "UNKNOWN"})
  void aServerOutOfOrderIsAskedAgainWithGrowingPausesForADay(CallProblem problem) {
    NextRead next = after(problem, Failures.NONE, NOON);
    assertThat(next.pause().orElseThrow()).isBetween(Duration.ofSeconds(8), Duration.ofSeconds(10));
    for (int i = 0; i < 20; i++) {
      next = after(problem, next.failures(), NOON.plus(Duration.ofHours(i)));
    }
    assertThat(next.pause().orElseThrow())
        .isBetween(Duration.ofMinutes(24), Duration.ofMinutes(30));

    assertThat(after(problem, next.failures(), NOON.plus(Duration.ofHours(24))).pause()).isEmpty();
  }

  @Test
  void theAttemptsOfOneKindOfFailureAreNotCountedForAnother() {
    NextRead broken = after(CallProblem.BROKEN, Failures.NONE, NOON);
    broken = after(CallProblem.UNKNOWN, broken.failures(), NOON);
    assertThat(broken.failures().number()).isEqualTo(2);

    NextRead missing = after(CallProblem.NOT_FOUND, broken.failures(), NOON);

    assertThat(missing.pause()).contains(Duration.ofMinutes(1));
    assertThat(missing.failures().since()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"FORBIDDEN", "REFUSED", "GONE", "CONFLICT"})
  void whatOnlyAPersonCanMendIsParkedAtOnce(CallProblem problem) {
    assertThat(after(problem, Failures.NONE, NOON).pause()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"BUSY", "RESTING", "NEEDS_RECONNECT"})
  void waitingLosesNoAttempt(CallProblem problem) {
    Failures before = after(CallProblem.NOT_FOUND, Failures.NONE, NOON).failures();

    NextRead next = after(problem, before, NOON.plus(Duration.ofDays(3)));

    assertThat(next.pause()).isPresent();
    assertThat(next.failures()).isEqualTo(before);
  }

  @Test
  void aBusyServerIsLeftAloneForAsLongAsItAsks() {
    Duration asked = Duration.ofMinutes(7);

    assertThat(NextRead.after(CallProblem.BUSY, Failures.NONE, asked, NOON, new Random(1)).pause())
        .contains(asked);
  }

  @Test
  void whileASiteIsNotConnectedItsServerIsNotOutOfOrder() {
    NextRead broken = after(CallProblem.BROKEN, Failures.NONE, NOON);
    NextRead cut = after(CallProblem.NEEDS_RECONNECT, broken.failures(), NOON);

    assertThat(after(CallProblem.BROKEN, cut.failures(), NOON.plus(Duration.ofDays(9))).pause())
        .isPresent();
  }

  private static NextRead after(CallProblem problem, Failures before, Instant now) {
    return NextRead.after(problem, before, Duration.ZERO, now, new Random(1));
  }
}
