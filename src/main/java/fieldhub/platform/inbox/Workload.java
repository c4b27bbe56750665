package fieldhub.platform.inbox;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Messages that a source's consumers were told of, and the few of them that work at once. */
final class Workload {

  private static final int MOST_TOGETHER = 64;

  /** Beyond this the database remembers better than we do: the sweeper brings them back. */
  private static final int MOST_WAITING = 50_000;

  private final Queue<UUID> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicInteger size = new AtomicInteger();
  private final Semaphore workers;

  Workload(int workers) {
    this.workers = new Semaphore(workers);
  }

  /**
   * Adds messages and works on what waits, unless enough others do.
   *
   * @param work is given a few messages at a time; must not throw
   */
  void add(List<UUID> ids, Consumer<Collection<UUID>> work) {
    if (size.get() < MOST_WAITING) {
      waiting.addAll(ids);
      size.addAndGet(ids.size());
    }
    // Asked again after giving a place back: ids may have come in between, from a thread that left.
    while (!waiting.isEmpty() && workers.tryAcquire()) {
      try {
        List<UUID> some = take();
        if (!some.isEmpty()) {
          work.accept(some);
        }
      } finally {
        workers.release();
      }
    }
  }

  private List<UUID> take() {
    List<UUID> some = new ArrayList<>();
    UUID next;
    while (some.size() < MOST_TOGETHER && (next = waiting.poll()) != null) {
      some.add(next);
    }
    size.addAndGet(-some.size());
    return some;
  }
}
