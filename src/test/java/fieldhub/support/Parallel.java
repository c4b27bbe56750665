package fieldhub.support;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Many callers who start at the same moment. */
public final class Parallel {

  private Parallel() {}

  /** The answers in the order of the callers, who are numbered from 0. */
  public static List<Reply> calls(int callers, IntFunction<Reply> call) throws Exception {
    CountDownLatch together = new CountDownLatch(callers);
    ExecutorService threads = Executors.newFixedThreadPool(callers);
    try {
      List<Future<Reply>> pending = new ArrayList<>();
      for (int i = 0; i < callers; i++) {
        int caller = i;
        pending.add(
            threads.submit(
                () -> {
                  together.countDown();
                  together.await();
                  return call.apply(caller);
                }));
      }
      List<Reply> replies = new ArrayList<>();
      for (Future<Reply> reply : pending) {
        replies.add(reply.get());
      }
      return replies;
    } finally {
      threads.shutdownNow();
    }
  }
}
