package fieldhub.platform.persistence;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Repeats a transaction that the database gave up because others held its locks: a deadlock, or a
 * wait that took too long. Nothing of such a transaction was stored, so it can simply run again.
 */
public final class LockCollisions {

  private static final Logger LOG = Logger.getLogger(LockCollisions.class.getName());
  private static final int ATTEMPTS = 4;
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(100);

  /** Deadlock and serialization failure (both databases), lock not available, lock timeout (H2). */
  private static final Set<String> STATES = Set.of("40001", "40P01", "55P03", "HYT00", "90131");

  private LockCollisions() {}

  /**
   * Runs the work, again when it collided, a bounded number of times.
   *
   * @param work one whole transaction; called outside of any
   * @throws RuntimeException what the work throws, or its last collision
   */
  public static <T> T outlast(Supplier<T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return work.get();
      } catch (RuntimeException failure) {
        if (attempt == ATTEMPTS || !isCollision(failure)) {
          throw failure;
        }
        LOG.log(Level.FINE, "Lock collision, attempt " + attempt, failure);
        pause();
      }
    }
  }

  static boolean isCollision(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql
          && sql.getSQLState() != null
          && STATES.contains(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  /** By chance, so that those who collided do not meet again. */
  private static void pause() {
    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE.toNanos()));
  }
}
