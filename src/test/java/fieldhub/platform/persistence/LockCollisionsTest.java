package fieldhub.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LockCollisionsTest {

  private final AtomicInteger attempts = new AtomicInteger();

  @ParameterizedTest
  @CsvSource({
    "40001, true",
    "40P01, true",
    "HYT00, true",
    "23505, false",
    "08006, false",
    ", false"
  })
  void knowsCollisionsByTheirState(String state, boolean collision) {
    assertThat(LockCollisions.isCollision(failed(state))).isEqualTo(collision);
  }

  @Test
  void collidedWorkRunsAgain() {
    String done =
        LockCollisions.outlast(
            () -> {
              if (attempts.incrementAndGet() < 3) {
                throw failed("40001");
              }
              return "done";
            });
    assertThat(done).isEqualTo("done");
  }

  @Test
  void collidingForeverEndsWithTheCollision() {
    assertThatThrownBy(() -> LockCollisions.outlast(() -> fail("40001")))
        .hasRootCauseInstanceOf(SQLException.class);
    assertThat(attempts).hasValue(4);
  }

  @Test
  void anyOtherFailureIsNotRepeated() {
    assertThatThrownBy(() -> LockCollisions.outlast(() -> fail("23505")))
        .isInstanceOf(IllegalStateException.class);
    assertThat(attempts).hasValue(1);
  }

  private String fail(String state) {
    attempts.incrementAndGet();
    throw failed(state);
  }

  private static RuntimeException failed(String state) {
    return new IllegalStateException(new RuntimeException(new SQLException("no", state)));
  }
}
