package fieldhub.platform.inbox;

import fieldhub.platform.lease.Lease;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Deletes old payloads, then old messages, every hour. */
@Singleton
@Startup
@DependsOn("Migration")
@TransactionManagement(TransactionManagementType.BEAN)
public class RetentionTimer {

  private static final Logger LOG = Logger.getLogger(RetentionTimer.class.getName());
  private static final Duration LEASE = Duration.ofMinutes(30);

  /** A day's messages of a large site in one run; the rest waits an hour. */
  private static final int MOST_ROUNDS = 2000;

  @Inject private Retention retention;
  @Inject private Lease lease;

  /** A timer method that throws would never fire again (server notes), hence the catch. */
  @Schedule(hour = "*", minute = "17", persistent = false)
  public void deleteOld() {
    try {
      lease.runExclusively("inbox-retention", LEASE, this::delete);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Old messages could not be deleted; tried again in an hour", e);
    }
  }

  private void delete() {
    repeat(retention::deleteSomePayloads);
    repeat(retention::deleteSomeMessages);
  }

  private static void repeat(BooleanSupplier some) {
    for (int round = 0; round < MOST_ROUNDS && some.getAsBoolean(); round++) {
      LOG.log(Level.FINE, "Deleted some, round {0}", round);
    }
  }
}
