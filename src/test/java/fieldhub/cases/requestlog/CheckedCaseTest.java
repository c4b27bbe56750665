package fieldhub.cases.requestlog;

import static org.assertj.core.api.Assertions.assertThat;

import fieldhub.cases.requestlog.CheckedCase.Result;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CheckedCaseTest {

  private final Finding missing = finding(Verdict.MISSING, 1);
  private final Finding unlogged = finding(Verdict.UNLOGGED, 0);

  @Test
  void whatCouldNotBeComparedRepairsNothingAtInfoCare() {
    for (Result result : List.of(Result.FAILED, Result.UNKNOWN_THERE, Result.LOST_THERE)) {
      CheckedCase checked = checked(result, Set.of());
      assertThat(checked.leavesOpen(missing)).as(result.name()).isTrue();
      assertThat(checked.leavesOpen(unlogged)).as(result.name()).isFalse();
      assertThat(checked.isSettled(List.of(missing))).as(result.name()).isFalse();
    }
    assertThat(checked(Result.COMPARED, Set.of()).leavesOpen(missing)).isFalse();
  }

  @Test
  void aCaseThatInfoCareLostStaysDue() {
    assertThat(checked(Result.LOST_THERE, Set.of()).isSettled(List.of())).isFalse();
    assertThat(checked(Result.UNKNOWN_THERE, Set.of()).isSettled(List.of())).isTrue();
  }

  @Test
  void whatIsUnrepairedStaysOpenUntilSomebodyAcceptsIt() {
    CheckedCase checked = checked(Result.COMPARED, Set.of(1L));
    assertThat(checked.leavesOpen(missing)).isTrue();
    assertThat(checked.isSettled(List.of(missing))).isFalse();
    assertThat(checked.isSettled(List.of())).isTrue();
  }

  private static CheckedCase checked(Result result, Set<Long> unrepaired) {
    return new CheckedCase(new DueCase(7, new UUID(0, 7), 1), result, 0, 0, unrepaired);
  }

  private static Finding finding(Verdict verdict, long entry) {
    return new Finding(
        new UUID(0, 1), 1, 7, verdict, entry, 0, "", Finding.State.OPEN, Instant.EPOCH);
  }
}
