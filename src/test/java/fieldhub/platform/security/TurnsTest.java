package fieldhub.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fieldhub.platform.http.ProblemException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TurnsTest {
  private final Turns turns = new Turns(1, 2);
  private final CountDownLatch end = new CountDownLatch(1);
  private final AtomicInteger served = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();
  private final ExecutorService flood = Executors.newFixedThreadPool(8);

  @AfterEach
  void stop() {
    flood.shutdownNow();
  }

  @Test
  void whoeverComesWhenAFewWaitIsRefusedAtOnceAndTheOthersAreServed() {
    for (int i = 0; i < 8; i++) {
      flood.execute(this::come);
    }
    await().until(() -> refused.get() == 5);

    end.countDown();

    await().until(() -> served.get() == 3);
    assertThat(turns.take(() -> "later")).isEqualTo("later");
  }

  private void come() {
    try {
      turns.take(this::work);
    } catch (ProblemException tooMany) {
      refused.incrementAndGet();
    }
  }

  private int work() {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return served.incrementAndGet();
  }
}
