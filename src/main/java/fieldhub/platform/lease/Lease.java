package fieldhub.platform.lease;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.support.StorageBasedLockProvider;

/** Lets one node of several do a timed job; when a lease ends, the database's clock says. */
@ApplicationScoped
public class Lease {

  private final Clock clock;
  private final LockProvider locks;

  @Inject
  Lease(LeaseStore store, Clock clock) {
    this.clock = clock;
    this.locks = new Provider(store);
  }

  /** For the container's proxy. */
  protected Lease() {
    this.clock = null;
    this.locks = null;
  }

  /**
   * Runs a job unless another node is running it.
   *
   * @param atMost after this time other nodes may start, even when this one never came back
   * @return whether it ran here
   */
  public boolean runExclusively(String name, Duration atMost, Runnable job) {
    Optional<HeldLease> lease = take(name, atMost);
    if (lease.isEmpty()) {
      return false;
    }
    try {
      job.run();
      return true;
    } finally {
      lease.get().release();
    }
  }

  /**
   * Takes a lease for work that extends it while it goes on and releases it at its end.
   *
   * @param atMost after this time without {@link HeldLease#extend} other nodes may take it
   * @return empty while another holds it
   */
  public Optional<HeldLease> take(String name, Duration atMost) {
    return locks
        .lock(new LockConfiguration(clock.instant(), name, atMost, Duration.ZERO))
        .map(HeldLease::new);
  }

  private static final class Provider extends StorageBasedLockProvider {
    Provider(LeaseStore store) {
      super(store);
    }
  }
}
