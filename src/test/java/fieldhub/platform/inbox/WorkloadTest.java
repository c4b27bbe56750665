package fieldhub.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkloadTest {

  private final ExecutorService consumers = Executors.newFixedThreadPool(8);

  @AfterEach
  void stop() {
    consumers.shutdownNow();
  }

  @Test
  void whatComesWhileTheWorkersAreBusyIsDoneTogether() throws Exception {
    Workload workload = new Workload(1);
    CountDownLatch open = new CountDownLatch(1);
    List<Integer> groups = new ArrayList<>();
    Future<?> busy =
        consumers.submit(
            () ->
                workload.add(
                    List.of(UUID.randomUUID()),
                    ids -> {
                      groups.add(ids.size());
                      if (groups.size() == 1) {
                        hold(open);
                      }
                    }));
    await().until(() -> groups.size() == 1);
    for (int i = 0; i < 10; i++) {
      workload.add(List.of(UUID.randomUUID(), UUID.randomUUID()), ids -> groups.add(-1));
    }

    open.countDown();
    busy.get();

    assertThat(groups).containsExactly(1, 20);
  }

  @Test
  void neverMoreWorkersThanAllowedAndEveryIdOnce() throws Exception {
    Workload workload = new Workload(2);
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Queue<UUID> done = new ConcurrentLinkedQueue<>();
    List<Future<?>> all = new ArrayList<>();
    for (int consumer = 0; consumer < 8; consumer++) {
      all.add(
          consumers.submit(
              () -> {
                for (int i = 0; i < 1000; i++) {
                  workload.add(
                      List.of(UUID.randomUUID()),
                      ids -> {
                        most.accumulateAndGet(now.incrementAndGet(), Math::max);
                        done.addAll(ids);
                        now.decrementAndGet();
                      });
                }
              }));
    }
    for (Future<?> each : all) {
      each.get();
    }

    assertThat(most.get()).isBetween(1, 2);
    await().until(() -> done.size() == 8000);
    assertThat(done).doesNotHaveDuplicates();
  }

  private static void hold(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
