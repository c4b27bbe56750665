package fieldhub.audaconnect.orderstatus;

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

/** Looks every hour, on one node, which orders were not read for a day. */
@Singleton
@Startup
@DependsOn("Migration")
@TransactionManagement(TransactionManagementType.BEAN)
public class DailyRereadTimer {

  private static final Logger LOG = Logger.getLogger(DailyRereadTimer.class.getName());
  private static final Duration LEASE = Duration.ofMinutes(30);

  @Inject private DailyReread reread;
  @Inject private Lease lease;

  /** A timer method that throws would never fire again (server notes), hence the catch. */
  @Schedule(hour = "*", minute = "17", persistent = false)
  public void look() {
    try {
      lease.runExclusively("audaconnect-daily-reread", LEASE, this::wish);
    } catch (RuntimeException e) {
      LOG.log(
          Level.WARNING, "Orders to be read daily could not be looked for; in an hour again", e);
    }
  }

  private void wish() {
    int wished = reread.wishUnread();
    if (wished > 0) {
      LOG.log(Level.INFO, "{0} Inpart orders were not read for a day and are read now", wished);
    }
  }
}
