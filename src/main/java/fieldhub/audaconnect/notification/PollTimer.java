package fieldhub.audaconnect.notification;

import fieldhub.audaconnect.connection.AudaConnectSettings;
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

/** Keeps rounds of polls going, on whichever node has the lease. */
@Singleton
@Startup
@DependsOn("Jobs")
@TransactionManagement(TransactionManagementType.BEAN)
public class PollTimer {

  private static final Logger LOG = Logger.getLogger(PollTimer.class.getName());

  @Inject private AudaConnectSettings audaConnect;
  @Inject private PollRounds rounds;

  /** A timer method that throws would never fire again (server notes), hence the catch. */
  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  public void tick() {
    if (!audaConnect.isUsed()) {
      return;
    }
    try {
      rounds.tick();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "The polls could not be looked after; tried again shortly", e);
    }
  }

  @PreDestroy
  void stop() {
    try {
      rounds.end();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "The round of polls could not be ended; its lease runs out", e);
    }
  }
}
