package fieldhub.servicemobility.export;

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

/** Looks every ten seconds which positions have come, on one node. */
@Singleton
@Startup
@DependsOn("Migration")
@TransactionManagement(TransactionManagementType.BEAN)
public class GapRadarTimer {
  private static final Logger LOG = Logger.getLogger(GapRadarTimer.class.getName());
  private static final Duration LEASE = Duration.ofMinutes(5);

  @Inject private GapRadar radar;
  @Inject private Lease lease;

  /** A timer method that throws would never fire again (server notes), hence the catch. */
  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  public void look() {
    try {
      lease.runExclusively("servicemobility-gap-radar", LEASE, radar::look);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "The inbox could not be looked through; tried again shortly", e);
    }
  }
}
