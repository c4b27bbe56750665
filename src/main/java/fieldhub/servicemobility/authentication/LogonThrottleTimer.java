package fieldhub.servicemobility.authentication;

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
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Forgets failed logons that count no more, every ten minutes. */
@Singleton
@Startup
@DependsOn("Migration")
@TransactionManagement(TransactionManagementType.BEAN)
public class LogonThrottleTimer {
  private static final Logger LOG = Logger.getLogger(LogonThrottleTimer.class.getName());
  private static final Duration LEASE = Duration.ofMinutes(5);

  @Inject private LogonThrottleStore store;
  @Inject private AuthenticationSettings settings;
  @Inject private Lease lease;
  @Inject private Clock clock;

  /** A timer method that throws would never fire again (server notes), hence the catch. */
  @Schedule(hour = "*", minute = "4/10", persistent = false)
  public void forgetOld() {
    try {
      lease.runExclusively("logon-throttle-retention", LEASE, this::forget);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Old failed logons could not be deleted; tried again later", e);
    }
  }

  private void forget() {
    Instant now = clock.instant();
    store.deleteOld(now.minus(settings.userRules().window()), now);
  }
}
