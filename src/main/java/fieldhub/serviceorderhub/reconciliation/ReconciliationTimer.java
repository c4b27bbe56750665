package fieldhub.serviceorderhub.reconciliation;

import jakarta.annotation.PreDestroy;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps reconciliations going, on whichever node has the lease. */
@Singleton
@Startup
@DependsOn("Jobs")
@TransactionManagement(TransactionManagementType.BEAN)
public class ReconciliationTimer {

  private static final Logger LOG = Logger.getLogger(ReconciliationTimer.class.getName());

  @Inject private ReconciliationRounds rounds;

  /** A timer method that throws would never fire again (server notes), hence the catch. */
  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  public void tick() {
    try {
      rounds.tick();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "The reconciliation could not be looked after; again shortly", e);
    }
  }

  @PreDestroy
  void stop() {
    rounds.end();
  }
}
