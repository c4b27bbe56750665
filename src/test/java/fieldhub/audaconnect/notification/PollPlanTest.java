package fieldhub.audaconnect.notification;

import static org.assertj.core.api.Assertions.assertThat;

import fieldhub.audaconnect.connection.CallFailedException;
import fieldhub.audaconnect.connection.CallProblem;
import fieldhub.audaconnect.connection.SiteState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PollPlanTest {

  private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
  private static final Duration INTERVAL = Duration.ofMinutes(5);

  @Test
  void theNextPollIsAnIntervalLaterGiveOrTakeATenth() {
    for (int seed = 0; seed < 1000; seed++) {
      assertThat(wait(0, good(PollResult.Kind.EMPTY), seed))
          .isBetween(Duration.ofSeconds(270), Duration.ofSeconds(330));
    }
    assertThat(wait(0, good(PollResult.Kind.EMPTY), 1))
        .isNotEqualTo(wait(0, good(PollResult.Kind.EMPTY), 2));
  }

  @Test
  void whatIsLeftIsFetchedAfterThoseThatAreDue() {
    assertThat(wait(0, good(PollResult.Kind.MORE), 1)).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void failuresMakeItWaitLongerUpToAnHour() {
    assertThat(wait(0, failed(CallProblem.BROKEN, 0), 1))
        .isBetween(Duration.ofMinutes(4), INTERVAL);
    assertThat(wait(2, failed(CallProblem.BROKEN, 0), 1))
        .isBetween(Duration.ofMinutes(16), Duration.ofMinutes(20));
    assertThat(wait(40, failed(CallProblem.UNKNOWN, 0), 1))
        .isBetween(Duration.ofMinutes(48), Duration.ofHours(1));
  }

  @Test
  void thePatienceThatAudaConnectAsksForIsKept() {
    assertThat(wait(0, failed(CallProblem.BUSY, 1800), 1)).isEqualTo(Duration.ofMinutes(30));
    assertThat(wait(5, failed(CallProblem.BUSY, 7), 1))
        .as("busy is no failure of the site")
        .isBetween(Duration.ofSeconds(270), Duration.ofSeconds(330));
    assertThat(wait(5, failed(CallProblem.RESTING, 90), 1)).isEqualTo(Duration.ofSeconds(90));
    assertThat(wait(5, failed(CallProblem.RESTING, 0), 1)).isEqualTo(Duration.ofSeconds(5));
  }

  private static PollResult good(PollResult.Kind kind) {
    return PollResult.good(kind, "");
  }

  private static PollResult failed(CallProblem problem, int patienceSeconds) {
    return PollResult.failed(
        new CallFailedException(problem, "why", Duration.ofSeconds(patienceSeconds)));
  }

  private static Duration wait(int failures, PollResult result, int seed) {
    DuePoll poll =
        new DuePoll(
            "site",
            SiteState.CONNECTED,
            NOW,
            NOW,
            false,
            Optional.empty(),
            0,
            failures,
            0,
            Optional.empty());
    return Duration.between(NOW, new PollPlan(INTERVAL).next(poll, result, NOW, new Random(seed)));
  }
}
