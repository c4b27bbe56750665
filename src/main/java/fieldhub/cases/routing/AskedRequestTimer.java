package fieldhub.cases.routing;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Stores the requests for workshops in batches, aside from the requests. */
@Singleton
@Startup
@DependsOn("Migration")
@TransactionManagement(TransactionManagementType.BEAN)
public class AskedRequestTimer {
  private static final Logger LOG = Logger.getLogger(AskedRequestTimer.class.getName());

  @Inject private AskedRequests asked;

  /** A timer method that throws would never fire again (server notes), hence the catch. */
  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  public void store() {
    try {
      asked.store();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Some requests for workshops could not be kept for dry runs", e);
    }
  }
}
