package fieldhub.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class LimitedBodyTest {
  private static LimitedBody body(int size, int limit) {
    return new LimitedBody(
        new ByteArrayInputStream(new byte[size]), limit, new BodyBudget(Long.MAX_VALUE));
  }

  @Test
  void passesABodyOfExactlyTheLimit() throws IOException {
    assertThat(body(100, 100).readAllBytes()).hasSize(100);
  }

  @Test
  void refusesOneByteMoreHoweverItIsRead() {
    assertThatThrownBy(() -> body(101, 100).readAllBytes()).isInstanceOf(ProblemException.class);
    assertThatThrownBy(
            () -> {
              LimitedBody body = body(101, 100);
              while (body.read() >= 0) {}
            })
        .isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> body(101, 100).skip(101)).isInstanceOf(ProblemException.class);
  }

  @Test
  void readsTheRestAwaySoThatTheCallerSeesTheAnswer() {
    ByteArrayInputStream sent = new ByteArrayInputStream(new byte[1 << 20]);
    assertThatThrownBy(
            () -> new LimitedBody(sent, 100, new BodyBudget(Long.MAX_VALUE)).readAllBytes())
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> assertThat(problem.type()).isEqualTo(ProblemType.TOO_LARGE));
    assertThat(sent.available()).isZero();
  }

  @Test
  void refusesWhatAllBodiesTogetherHaveNoRoomForAndHoldsNoMoreThanItRead() throws IOException {
    BodyBudget budget = new BodyBudget(250);
    LimitedBody first = new LimitedBody(new ByteArrayInputStream(new byte[100]), 100, budget);
    LimitedBody second = new LimitedBody(new ByteArrayInputStream(new byte[100]), 100, budget);
    LimitedBody third = new LimitedBody(new ByteArrayInputStream(new byte[100]), 100, budget);
    first.readAllBytes();
    second.readAllBytes();

    assertThatThrownBy(third::readAllBytes)
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> assertThat(problem.type()).isEqualTo(ProblemType.UNAVAILABLE));
    assertThat(budget.held()).isEqualTo(first.held() + second.held() + third.held());

    budget.giveBack(first.held());
    assertThat(new LimitedBody(new ByteArrayInputStream(new byte[100]), 100, budget).readAllBytes())
        .hasSize(100);
  }
}
