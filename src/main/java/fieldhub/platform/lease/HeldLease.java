package fieldhub.platform.lease;

import java.time.Duration;
import java.util.Optional;
import net.javacrumbs.shedlock.core.SimpleLock;

/** A lease that this node holds, for work that goes on after the call that took it. */
public final class HeldLease {

  private Optional<SimpleLock> lock;

  HeldLease(SimpleLock lock) {
    this.lock = Optional.of(lock);
  }

  /**
   * Holds it for longer.
   *
   * @param atMost from now on
   * @return false when it had run out already and another node may have it: stop the work
   */
  public synchronized boolean extend(Duration atMost) {
    lock = lock.flatMap(held -> held.extend(atMost, Duration.ZERO));
    return lock.isPresent();
  }

  /** Gives it back; other nodes may take it at once. */
  public synchronized void release() {
    lock.ifPresent(SimpleLock::unlock);
    lock = Optional.empty();
  }
}
