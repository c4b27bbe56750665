package fieldhub.audaconnect.notification;

import fieldhub.audaconnect.connection.AudaConnectSettings;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks every quarter of a minute how fresh the sites are; each node shows it for itself. */
@Singleton
@Startup
@DependsOn("Migration")
@TransactionManagement(TransactionManagementType.BEAN)
public class FreshnessTimer {

  private static final Logger LOG = Logger.getLogger(FreshnessTimer.class.getName());

  @Inject private AudaConnectSettings audaConnect;
  @Inject private Freshness freshness;
  @Inject private FreshnessGauges gauges;

  /** A timer method that throws would never fire again (server notes), hence the catch. */
  @Schedule(hour = "*", minute = "*", second = "3/30", persistent = false)
  public void look() {
    if (!audaConnect.isUsed()) {
      return;
    }
    try {
      gauges.show(
          freshness.list(
              new FreshnessFilter(Optional.empty(), false, Optional.empty()), Integer.MAX_VALUE));
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "It could not be seen how fresh the sites are; tried again", e);
    }
  }
}
