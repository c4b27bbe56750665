package fieldhub.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class LimitedBodyTest {
  private static LimitedBody body(int size, int limit) {
    return new LimitedBody(new ByteArrayInputStream(new byte[size]), limit);
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
    assertThatThrownBy(() -> new LimitedBody(sent, 100).readAllBytes())
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> assertThat(problem.type()).isEqualTo(ProblemType.TOO_LARGE));
    assertThat(sent.available()).isZero();
  }
}
