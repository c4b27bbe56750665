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

/** Fetches what is due from the Export API, on one node; looks every ten seconds what that is. */
@Singleton
@Startup
@DependsOn("Migration")
@TransactionManagement(TransactionManagementType.BEAN)
public class ExportTimer {
  private static final Logger LOG = Logger.getLogger(ExportTimer.class.getName());

  /** Longer than {@link ExportFetch} goes on, its last call included. */
  private static final Duration LEASE = Duration.ofMinutes(10);

  @Inject private ExportFetch fetch;
  @Inject private ExportSettings settings;
  @Inject private Lease lease;

  /** A timer method that throws would never fire again (server notes), hence the catch. */
  @Schedule(hour = "*", minute = "*", second = "5/10", persistent = false)
  public void fetchDue() {
    if (!settings.isConfigured()) {
      return;
    }
    try {
      lease.runExclusively("servicemobility-export", LEASE, fetch::due);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "The Export API could not be asked; tried again shortly", e);
    }
  }
}
