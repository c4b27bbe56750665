package fieldhub.servicemobility.authentication;

import fieldhub.platform.config.DemoMode;
import fieldhub.platform.config.Readiness;
import fieldhub.platform.security.PasswordHashes;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * The technicians of the demo organisation, on an empty table and in demo mode only: everybody can
 * read their password here and in the contract.
 */
@Singleton
@Startup
@DependsOn("Migration")
public class DemoTechnicians {
  private static final String PASSWORD = "not-a-real-password";
  private static final Map<String, TechnicianTerms> TECHNICIANS =
      Map.of(
          "tech.marlow", new TechnicianTerms("Sam Marlow", "s.marlow@example.com", true),
          "tech.iqbal", new TechnicianTerms("Nadia Iqbal", "n.iqbal@example.com", true));

  @Inject private DemoMode demo;
  @Inject private Readiness readiness;
  @Inject private TechnicianAccountStore store;
  @Inject private PasswordHashes passwords;
  @Inject private Clock clock;

  @PostConstruct
  void moveIn() {
    if (demo.isWanted() && readiness.isMigrated() && store.isEmpty()) {
      TECHNICIANS.forEach(
          (username, terms) ->
              store.insert(
                  username, terms, Optional.of(passwords.hash(PASSWORD)), clock.instant()));
    }
  }
}
