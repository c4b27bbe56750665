package fieldhub.platform.security;

import fieldhub.platform.config.Readiness;
import fieldhub.platform.config.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * Makes the account {@code admin} on an empty database, so that somebody can log in. Without a
 * configured password a random one is printed, this once.
 */
@Startup
@Singleton
@DependsOn("Migration")
@TransactionManagement(TransactionManagementType.BEAN)
public class FirstAdministrator {
  private static final SecureRandom RANDOM = new SecureRandom();
  static final String NAME = "admin";
  private static final String PASSWORD = "fieldhub.console.admin-password";
  private static final int RANDOM_BYTES = 18;

  @Inject private Settings settings;
  @Inject private Readiness readiness;
  @Inject private Operators operators;

  @PostConstruct
  void create() {
    if (!readiness.isMigrated()) {
      return;
    }
    Optional<String> configured = settings.text(PASSWORD);
    String password = configured.orElseGet(FirstAdministrator::randomPassword);
    if (operators.createFirst(NAME, password) && configured.isEmpty()) {
      // Not through the logger: a log is kept and shipped, and this is shown once to whoever starts
      // the hub.
      System.out.println("Fieldhub first operator: " + NAME + " / " + password);
    }
  }

  private static String randomPassword() {
    byte[] random = new byte[RANDOM_BYTES];
    RANDOM.nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }
}
