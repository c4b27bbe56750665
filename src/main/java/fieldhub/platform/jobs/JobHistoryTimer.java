package fieldhub.platform.jobs;

import fieldhub.platform.lease.Lease;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Has old executions of jobs forgotten, every hour, on one node. */
@Singleton
@Startup
@DependsOn("Migration")
@TransactionManagement(TransactionManagementType.BEAN)
public class JobHistoryTimer {

  private static final Logger LOG = Logger.getLogger(JobHistoryTimer.class.getName());
  private static final Duration LEASE = Duration.ofMinutes(30);

  /** More than the executions of an hour; the rest waits. */
  private static final int MOST_ROUNDS = 100;

  @Inject private JobHistory history;
  @Inject private Lease lease;

  /** A timer method that throws would never fire again (server notes), hence the catch. */
  @Schedule(hour = "*", minute = "37", persistent = false)
  public void forgetOld() {
    try {
      lease.runExclusively("job-history", LEASE, this::forget);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Old executions could not be deleted; tried again in an hour", e);
    }
  }

  private void forget() {
    for (int round = 0; round < MOST_ROUNDS && history.deleteSome(); round++) {
      LOG.log(Level.FINE, "Deleted some executions, round {0}", round);
    }
  }
}
