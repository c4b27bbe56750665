package fieldhub.platform.security;

import java.time.Instant;
import java.util.Locale;

/**
 * A user of the Service Order Hub (contract serviceorderhub 1.3).
 *
 * @param party id of the partner or provider that the user stands for
 * @param allProviders whether the user may act as any provider, by {@code X-Service-Provider}; a
 *     provider's only
 */
public record ApiUser(
    String name,
    Side side,
    long party,
    Locale locale,
    boolean allProviders,
    boolean enabled,
    Instant createdAt,
    Instant changedAt) {

  /** How the user is known to the resources. */
  ApiCaller caller() {
    return new ApiCaller(name, side, party, locale);
  }
}
