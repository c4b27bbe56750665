package fieldhub.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GroupCommitTest {

  private final ExecutorService requests = Executors.newCachedThreadPool();
  private final List<List<Arrival>> written = new CopyOnWriteArrayList<>();
  private final List<List<Arrival>> nudged = new CopyOnWriteArrayList<>();

  @AfterEach
  void stop() {
    requests.shutdownNow();
  }

  @Test
  void aLoneArrivalIsWrittenAtOnceByItsOwnThread() {
    List<Thread> writers = new CopyOnWriteArrayList<>();
    GroupCommit commits = commits(2, 1000, group -> writers.add(Thread.currentThread()));

    assertThat(commits.submit(arrival(10))).isEqualTo(Accepted.NEW);

    assertThat(writers).containsExactly(Thread.currentThread());
    assertThat(nudged).hasSize(1);
  }

  @Test
  void whatArrivesDuringAWriteIsWrittenTogether() throws Exception {
    CountDownLatch open = new CountDownLatch(1);
    GroupCommit commits = commits(1, 1000, group -> hold(open));
    List<CompletableFuture<Accepted>> waiting = new ArrayList<>();
    waiting.add(submit(commits, arrival(1)));
    await().until(() -> written.size() == 1);
    for (int i = 0; i < 20; i++) {
      waiting.add(submit(commits, arrival(1)));
    }
    awaitQueued(commits, 21);

    open.countDown();

    for (CompletableFuture<Accepted> each : waiting) {
      assertThat(each.get()).isEqualTo(Accepted.NEW);
    }
    assertThat(written).extracting(List::size).containsExactly(1, 20);
    await().until(() -> nudged.stream().mapToInt(List::size).sum() == 21);
  }

  @Test
  void neverMoreWritersThanAllowedAndEveryArrivalExactlyOnce() throws Exception {
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    GroupCommit commits =
        commits(
            2,
            1_000_000,
            group -> {
              most.accumulateAndGet(now.incrementAndGet(), Math::max);
              Thread.yield();
              now.decrementAndGet();
            });
    List<CompletableFuture<Accepted>> all = new ArrayList<>();
    for (int thread = 0; thread < 16; thread++) {
      all.add(
          CompletableFuture.supplyAsync(
              () -> {
                Accepted last = null;
                for (int i = 0; i < 2000; i++) {
                  last = commits.submit(arrival(1));
                }
                return last;
              },
              requests));
    }
    for (CompletableFuture<Accepted> each : all) {
      each.get();
    }

    assertThat(most.get()).isBetween(1, 2);
    assertThat(written.stream().flatMap(List::stream).map(Arrival::id))
        .hasSize(32_000)
        .doesNotHaveDuplicates();
  }

  @Test
  void aFullQueueRefusesAndTakesAgainWhenItIsEmpty() throws Exception {
    CountDownLatch open = new CountDownLatch(1);
    GroupCommit commits = commits(1, 100, group -> hold(open));
    CompletableFuture<Accepted> first = submit(commits, arrival(60));
    await().until(() -> written.size() == 1);

    assertThatThrownBy(() -> commits.submit(arrival(41)))
        .isInstanceOf(InboxUnavailableException.class);
    open.countDown();
    first.get();

    assertThat(commits.submit(arrival(100))).isEqualTo(Accepted.NEW);
  }

  @Test
  void aFailedWriteFailsItsGroupAndOnlyThat() throws Exception {
    AtomicInteger writes = new AtomicInteger();
    GroupCommit commits =
        commits(
            1,
            1000,
            group -> {
              if (writes.incrementAndGet() == 1) {
                throw new InboxUnavailableException("the database is away");
              }
            });

    assertThatThrownBy(() -> commits.submit(arrival(1)))
        .isInstanceOf(InboxUnavailableException.class);
    assertThat(commits.submit(arrival(1))).isEqualTo(Accepted.NEW);
  }

  @Test
  void oneFailedArrivalOfAGroupFailsAlone() throws Exception {
    CountDownLatch open = new CountDownLatch(1);
    Arrival bad = arrival(1);
    GroupCommit commits =
        commits(
            1,
            1000,
            group -> {
              hold(open);
              group.stream()
                  .filter(it -> it == bad)
                  .forEach(it -> it.failed(new InboxUnavailableException("bad row")));
            });
    CompletableFuture<Accepted> first = submit(commits, arrival(1));
    await().until(() -> written.size() == 1);
    CompletableFuture<Accepted> good = submit(commits, arrival(1));
    CompletableFuture<Accepted> failing = submit(commits, bad);
    awaitQueued(commits, 3);
    open.countDown();

    assertThat(first.get()).isEqualTo(Accepted.NEW);
    assertThat(good.get()).isEqualTo(Accepted.NEW);
    assertThatThrownBy(failing::get)
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(InboxUnavailableException.class);
  }

  @Test
  void whoeverWaitsTooLongIsToldSo() throws Exception {
    CountDownLatch open = new CountDownLatch(1);
    GroupCommit commits =
        new GroupCommit(1, 1000, Duration.ofMillis(50), group -> hold(open), group -> {});
    CompletableFuture<Accepted> stuck = submit(commits, arrival(1));
    await().until(() -> commits.queuedBytes() == 1);

    assertThatThrownBy(() -> commits.submit(arrival(1)))
        .isInstanceOf(InboxUnavailableException.class);
    open.countDown();
    assertThatThrownBy(stuck::get).hasCauseInstanceOf(InboxUnavailableException.class);
    await().until(() -> commits.queuedBytes() == 0);
  }

  @Test
  void aLargeMessageDoesNotShareItsGroup() throws Exception {
    CountDownLatch open = new CountDownLatch(1);
    GroupCommit commits = commits(1, 64 << 20, group -> hold(open));
    CompletableFuture<Accepted> first = submit(commits, arrival(1));
    await().until(() -> written.size() == 1);
    CompletableFuture<Accepted> large = submit(commits, arrival(5 << 20));
    awaitQueued(commits, 1 + (5 << 20));
    CompletableFuture<Accepted> small = submit(commits, arrival(1));
    awaitQueued(commits, 2 + (5 << 20));
    open.countDown();
    first.get();
    large.get();
    small.get();

    assertThat(written).extracting(List::size).containsExactly(1, 1, 1);
  }

  private GroupCommit commits(int writers, long bytes, Consumer<List<Arrival>> store) {
    return new GroupCommit(
        writers,
        bytes,
        Duration.ofSeconds(30),
        group -> {
          written.add(group);
          group.forEach(it -> it.accepted(Accepted.NEW));
          store.accept(group);
        },
        nudged::add);
  }

  private CompletableFuture<Accepted> submit(GroupCommit commits, Arrival template) {
    return CompletableFuture.supplyAsync(() -> commits.submit(template), requests);
  }

  private static void awaitQueued(GroupCommit commits, long bytes) {
    await().until(() -> commits.queuedBytes() == bytes);
  }

  private static void hold(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Arrival arrival(int size) {
    return new Arrival(
        UUID.randomUUID(),
        new Incoming("test", UUID.randomUUID().toString(), "Test", new byte[size]),
        "hash".getBytes(StandardCharsets.UTF_8),
        null);
  }
}
