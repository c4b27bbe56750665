package fieldhub.suppliers;

import static org.assertj.core.api.Assertions.assertThat;

import fieldhub.support.Hub;
import fieldhub.support.HubTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A supplier killed in the middle of an order has exactly one order afterwards. */
@HubTest
class SupplierKillIT {

  private static final int AT_ONCE = 5;

  /** From the order's arrival at the supplier to after its whole answer. */
  private static final long LONGEST_NANOS = 45_000_000;

  @ArquillianResource Hub hub;

  @Test
  void exactlyOneOrderWheneverTheSupplierIsKilled() throws Exception {
    kill(5);
  }

  @Test
  @Tag("proof")
  void exactlyOneOrderInFiftyRuns() throws Exception {
    kill(50);
  }

  private void kill(int runs) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Future<Boolean>> running = new ArrayList<>();
      for (int run = 0; run < runs; run++) {
        running.add(threads.submit(this::killOnce));
      }
      int committed = 0;
      for (Future<Boolean> run : running) {
        committed += run.get() ? 1 : 0;
      }
      System.out.printf(
          "Supplier killed in %d orders: %d had been committed before, %d not; one order each%n",
          runs, committed, runs - committed);
    } finally {
      threads.shutdownNow();
    }
  }

  /** Whether the order had been committed when the supplier died. */
  private boolean killOnce() throws Exception {
    try (KilledSupplier supplier = new KilledSupplier()) {
      supplier.start();
      SupplierWorld world = new SupplierWorld(hub, supplier.endpoint());
      String number = world.order();
      supplier.awaitPost();
      LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_NANOS));
      supplier.kill();
      boolean committed = supplier.orders().contains(number);

      supplier.start();

      world.awaitOrder(number, "CONFIRMED");
      world.awaitMessage(number, "SENT");
      assertThat(supplier.orders()).containsExactly(number);
      return committed;
    }
  }
}
