package fieldhub.servicemobility.webhook;

import static org.awaitility.Awaitility.await;

import fieldhub.support.Hub;
import fieldhub.support.Reply;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;

/**
 * Calls to several nodes in turn, at a steady rate. One that is not acknowledged goes to the next
 * node, as behind a load balancer, until it is.
 */
final class NodesLoad implements AutoCloseable {

  private static final int CALLERS = 32;
  private static final long BEFORE_REPETITION_MILLIS = 200;
  private static final Duration LAST_ACKNOWLEDGED = Duration.ofMinutes(5);

  private final List<Hub> nodes;
  private final ScheduledExecutorService callers = Executors.newScheduledThreadPool(CALLERS);
  private final List<Future<?>> beats = new ArrayList<>();
  private final AtomicInteger open = new AtomicInteger();
  private final AtomicInteger repeated = new AtomicInteger();

  NodesLoad(List<Hub> nodes) {
    this.nodes = nodes;
  }

  /** One call to a node; the same again when it is repeated. */
  interface Call extends BiFunction<Hub, Integer, Reply> {}

  /**
   * Calls until {@link #stop}.
   *
   * @param call the one of a number, which counts from 0
   * @return how many there have been; after the stop all of them are acknowledged
   */
  AtomicInteger calls(double perSecond, Call call) {
    AtomicInteger numbers = new AtomicInteger();
    long beat = (long) (TimeUnit.SECONDS.toNanos(1) / perSecond);
    beats.add(
        callers.scheduleAtFixedRate(
            () -> {
              open.incrementAndGet();
              int number = numbers.getAndIncrement();
              callers.execute(() -> attempt(call, number, 0));
            },
            beat,
            beat,
            TimeUnit.NANOSECONDS));
    return numbers;
  }

  /** How often a call had to be repeated. */
  int repeated() {
    return repeated.get();
  }

  /** Returns when the last call is acknowledged. */
  void stop() {
    beats.forEach(beat -> beat.cancel(false));
    await().atMost(LAST_ACKNOWLEDGED).until(() -> open.get() == 0);
  }

  private void attempt(Call call, int number, int attempts) {
    if (isAcknowledged(nodes.get((number + attempts) % nodes.size()), number, call)) {
      open.decrementAndGet();
    } else {
      repeated.incrementAndGet();
      CompletableFuture.delayedExecutor(BEFORE_REPETITION_MILLIS, TimeUnit.MILLISECONDS, callers)
          .execute(() -> attempt(call, number, attempts + 1));
    }
  }

  private static boolean isAcknowledged(Hub node, int number, Call call) {
    try {
      return call.apply(node, number).status() == 200;
    } catch (UncheckedIOException cutOff) {
      return false;
    }
  }

  @Override
  public void close() {
    callers.shutdownNow();
  }
}
