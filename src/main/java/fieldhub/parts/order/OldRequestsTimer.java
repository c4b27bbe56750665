package fieldhub.parts.order;

import fieldhub.platform.lease.Lease;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Deletes the answers of requests that are too old to be repeated. */
@Singleton
@Startup
@DependsOn("Migration")
@TransactionManagement(TransactionManagementType.BEAN)
public class OldRequestsTimer {

  private static final Logger LOG = Logger.getLogger(OldRequestsTimer.class.getName());
  private static final Duration LEASE = Duration.ofMinutes(10);

  /** In one transaction; the rest waits for the next run. */
  private static final int MOST = 5_000;

  @Inject private PartsRequestStore requests;
  @Inject private PartsOrderingSettings settings;
  @Inject private Lease lease;
  @Inject private Clock clock;

  /** A timer method that throws would never fire again (server notes), hence the catch. */
  @Schedule(hour = "*", minute = "*/10", persistent = false)
  public void deleteOld() {
    try {
      lease.runExclusively("parts-request-retention", LEASE, this::delete);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Old parts requests could not be deleted; tried again later", e);
    }
  }

  private void delete() {
    requests.deleteOld(clock.instant().minus(settings.repeatWindow()), MOST);
  }
}
