package fieldhub.parts.order;

import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets a few orders and bookings at a time to the database. Each holds up to two connections, JPA's
 * and that of its own SQL; were as many at work as the pool has connections, each could wait for
 * its second one until all fail (seen with 50 orders of one part on a pool of 32).
 */
@ApplicationScoped
public class OrderingTurns {

  /** With two connections each, half of the default pool: the rest is the inbox's. */
  private static final int AT_A_TIME = 8;

  /** The longest that an answer may take (contract servicemobility 1.4). */
  private static final int LONGEST_WAIT_SECONDS = 10;

  private final Semaphore turns = new Semaphore(AT_A_TIME, true);

  /**
   * Runs an order when it is its turn.
   *
   * @throws ProblemException UNAVAILABLE, and nothing was done, when its turn does not come in time
   */
  public <T> T inTurn(Supplier<T> order) {
    if (!takeTurn()) {
      throw new ProblemException(
          ProblemType.UNAVAILABLE, "Too many requests at once; nothing was done, please repeat");
    }
    try {
      return order.get();
    } finally {
      turns.release();
    }
  }

  private boolean takeTurn() {
    try {
      return turns.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
