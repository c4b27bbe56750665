package fieldhub.audaconnect.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import fieldhub.audaconnect.connection.CallProblem;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NextLookUpTest {

  @Test
  void whatIsNotThereIsAskedForAfterOneSixAndTwentyFourHours() {
    NextLookUp first = after(CallProblem.NOT_FOUND, 0);
    NextLookUp second = after(CallProblem.NOT_FOUND, first.attempts());
    NextLookUp third = after(CallProblem.NOT_FOUND, second.attempts());
    NextLookUp fourth = after(CallProblem.NOT_FOUND, third.attempts());

    assertThat(first.pause()).isEqualTo(Duration.ofHours(1));
    assertThat(second.pause()).isEqualTo(Duration.ofHours(6));
    assertThat(third.pause()).isEqualTo(Duration.ofHours(24));
    assertThat(third.state()).isEqualTo(AssessmentState.WAITING);
    assertThat(fourth.state()).isEqualTo(AssessmentState.NOT_FOUND);
  }

  @ParameterizedTest
  @EnumSource(names = {"BROKEN", "UNKNOWN", "BUSY", "RESTING", "NEEDS_RECONNECT"})
  void whatIsNotAnAnswerCountsNoAttempt(CallProblem problem) {
    NextLookUp next = after(problem, 2);

    assertThat(next.state()).isEqualTo(AssessmentState.WAITING);
    assertThat(next.attempts()).isEqualTo(2);
    assertThat(next.pause()).isPositive();
  }

  @ParameterizedTest
  @EnumSource(names = {"FORBIDDEN", "REFUSED", "GONE", "CONFLICT"})
  void aRefusalIsLeftToAPerson(CallProblem problem) {
    assertThat(after(problem, 0).state()).isEqualTo(AssessmentState.PARKED);
  }

  private static NextLookUp after(CallProblem problem, int before) {
    return NextLookUp.after(problem, before, Duration.ZERO, new Random(1));
  }
}
