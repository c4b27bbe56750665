package fieldhub.platform.security;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Writes once a minute when tokens were used last, so that no request has to. */
@Singleton
@Startup
@DependsOn("Migration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class ApiTokenUseTimer {
  private static final Logger LOG = System.getLogger(ApiTokenUseTimer.class.getName());

  @Inject private ApiLogin logins;
  @Inject private ApiTokenStore store;

  /** A timer method that throws would never fire again (server notes), hence the catch. */
  @Schedule(hour = "*", minute = "*", second = "11", persistent = false)
  public void writeUses() {
    Map<UUID, Instant> uses = logins.takeUses();
    try {
      if (!uses.isEmpty()) {
        store.used(uses);
      }
    } catch (RuntimeException failed) {
      LOG.log(Level.WARNING, "when tokens were used last is not noted for this minute", failed);
    }
  }
}
