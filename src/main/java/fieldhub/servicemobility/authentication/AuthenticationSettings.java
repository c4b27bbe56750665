package fieldhub.servicemobility.authentication;

import fieldhub.platform.config.Settings;
import fieldhub.platform.config.SettingsGroup;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * How technicians log on through Fieldhub (contract servicemobility 5.2), and how guessing ends.
 */
@SettingsGroup
public class AuthenticationSettings {
  private final Duration tokenLifetime;
  private final ThrottleRules userRules;
  private final ThrottleRules addressRules;
  private final int importPasswords;

  @Inject
  public AuthenticationSettings(Settings settings) {
    tokenLifetime =
        settings.duration(
            "fieldhub.servicemobility.authentication.token-lifetime", Duration.ofHours(8));
    Duration window =
        settings.duration(
            "fieldhub.servicemobility.authentication.failure-window", Duration.ofMinutes(15));
    Duration lock =
        settings.duration("fieldhub.servicemobility.authentication.lock", Duration.ofMinutes(15));
    userRules =
        new ThrottleRules(
            settings.number("fieldhub.servicemobility.authentication.failures", 5, 1, 1000),
            window,
            lock);
    // ServiceMobility calls for all its users from a few addresses of its own.
    addressRules =
        new ThrottleRules(
            settings.number(
                "fieldhub.servicemobility.authentication.address-failures", 500, 1, 1_000_000),
            window,
            lock);
    importPasswords =
        settings.number("fieldhub.servicemobility.authentication.import-passwords", 500, 0, 10_000);
  }

  /** How long an issued token is good for. */
  Duration tokenLifetime() {
    return tokenLifetime;
  }

  /** When one user's failures end in a lock. */
  ThrottleRules userRules() {
    return userRules;
  }

  /** When the failures of one address do. */
  ThrottleRules addressRules() {
    return addressRules;
  }

  /** How many passwords one import may set: each is hashed slowly, on purpose. */
  int importPasswords() {
    return importPasswords;
  }
}
