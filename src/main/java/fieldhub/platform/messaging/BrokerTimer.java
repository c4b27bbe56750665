package fieldhub.platform.messaging;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Asks every few seconds whether the broker works. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class BrokerTimer {

  @Inject private BrokerWatch watch;

  /** Does not throw, else it would never fire again (server notes). */
  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  public void ask() {
    watch.ask();
  }
}
