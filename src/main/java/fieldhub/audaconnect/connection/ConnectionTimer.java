package fieldhub.audaconnect.connection;

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

/**
 * Renews tokens that nobody has used for a day, because nobody knows how long refresh tokens live
 * (contract audaconnect 2.3), and deletes old attempts; each on one node.
 */
@Singleton
@Startup
@DependsOn("Migration")
@TransactionManagement(TransactionManagementType.BEAN)
public class ConnectionTimer {

  private static final Logger LOG = Logger.getLogger(ConnectionTimer.class.getName());
  private static final Duration IDLE = Duration.ofHours(24);
  private static final Duration LEASE = Duration.ofMinutes(30);
  private static final Duration LONGEST_RUN = Duration.ofMinutes(10);
  private static final int SITES_A_RUN = 500;
  private static final int MOST_ROUNDS = 2000;

  @Inject private AudaConnectSettings settings;
  @Inject private TokenStore store;
  @Inject private SiteTokens tokens;
  @Inject private Attempts attempts;
  @Inject private Lease lease;
  @Inject private Clock clock;

  /** A timer method that throws would never fire again (server notes), hence the catch. */
  @Schedule(hour = "*", minute = "7/15", persistent = false)
  public void renewIdle() {
    if (!settings.isUsed()) {
      return;
    }
    try {
      lease.runExclusively("audaconnect-idle-tokens", LEASE, this::renew);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Idle tokens could not be renewed; tried again shortly", e);
    }
  }

  /** As {@link #renewIdle}. */
  @Schedule(hour = "*", minute = "23", persistent = false)
  public void deleteOldAttempts() {
    try {
      lease.runExclusively("audaconnect-attempts", LEASE, this::delete);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Old attempts could not be deleted; tried again in an hour", e);
    }
  }

  private void renew() {
    Instant start = clock.instant();
    for (String site : store.idleSince(start.minus(IDLE), SITES_A_RUN)) {
      if (clock.instant().isAfter(start.plus(LONGEST_RUN))) {
        return;
      }
      try {
        tokens.renewIdle(site);
      } catch (CallFailedException e) {
        LOG.log(Level.INFO, "{0}: {1}", new Object[] {site, e.getMessage()});
      }
    }
  }

  private void delete() {
    for (int round = 0; round < MOST_ROUNDS && attempts.deleteSomeOld(); round++) {
      LOG.log(Level.FINE, "Deleted some attempts, round {0}", round);
    }
  }
}
