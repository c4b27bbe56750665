package fieldhub.platform.lease;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.SimpleLock;
import net.javacrumbs.shedlock.provider.jdbc.JdbcLockProvider;

/** Lets one node of several do a timed job. */
@ApplicationScoped
public class Lease {

  /** Not the data source of the transactions: ShedLock switches autocommit itself. */
  @Resource(lookup = "jdbc/fieldhub-lease")
  private DataSource database;

  @Inject private Clock clock;

  private LockProvider locks;

  @PostConstruct
  void connect() {
    locks = new JdbcLockProvider(database);
  }

  /**
   * Runs a job unless another node is running it.
   *
   * @param atMost after this time other nodes may start, even when this one never came back
   * @return whether it ran here
   */
  public boolean runExclusively(String name, Duration atMost, Runnable job) {
    Optional<SimpleLock> lock =
        locks.lock(new LockConfiguration(clock.instant(), name, atMost, Duration.ZERO));
    if (lock.isEmpty()) {
      return false;
    }
    try {
      job.run();
      return true;
    } finally {
      lock.get().unlock();
    }
  }
}
