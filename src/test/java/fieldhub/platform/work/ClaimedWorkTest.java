package fieldhub.platform.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClaimedWorkTest {

  private final Deque<Runnable> workers = new ArrayDeque<>();
  private final List<String> waiting = new ArrayList<>();
  private final List<String> done = new ArrayList<>();
  private final ClaimedWork<String> work =
      new ClaimedWork<>(
          new ClaimedWork.Terms<>(
              "test", 3, 2, this::claim, it -> it.substring(0, 1), this::perform),
          workers::add);

  @Test
  void aDestinationTakesSoManyAtOnceAndOthersGoOn() {
    waitFor("a1", "a2", "a3", "b1", "b2");

    work.fill();

    assertThat(waiting).containsExactly("a3", "b2");
    workers.remove().run();
    assertThat(done).containsExactly("a1");
    assertThat(waiting).containsExactly("b2");
  }

  @Test
  void everythingIsDoneInTheEndAlsoBehindAPieceThatFails() {
    waitFor("a1", "fail", "a2", "b1", "c1", "c2");

    work.fill();
    while (!workers.isEmpty()) {
      workers.remove().run();
    }

    assertThat(done).containsExactlyInAnyOrder("a1", "a2", "b1", "c1", "c2");
  }

  @Test
  void whatIsUnderWayIsKnownUntilItIsDone() {
    waitFor("a1", "fail");

    work.fill();

    assertThat(work.underWay()).containsExactlyInAnyOrder("a1", "fail");
    while (!workers.isEmpty()) {
      workers.remove().run();
    }
    assertThat(work.underWay()).isEmpty();
  }

  @Test
  void calledOftenItLooksOnce() {
    work.call();
    work.call();

    assertThat(workers).hasSize(1);
    workers.remove().run();
    work.call();
    assertThat(workers).hasSize(1);
  }

  private void waitFor(String... pieces) {
    waiting.addAll(Arrays.asList(pieces));
  }

  private Optional<String> claim(Set<String> full) {
    Optional<String> next =
        waiting.stream().filter(it -> !full.contains(it.substring(0, 1))).findFirst();
    next.ifPresent(waiting::remove);
    return next;
  }

  private void perform(String piece) {
    if (piece.equals("fail")) {
      throw new IllegalStateException("on purpose");
    }
    done.add(piece);
  }
}
