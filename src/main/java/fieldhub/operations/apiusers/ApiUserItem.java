package fieldhub.operations.apiusers;

import fieldhub.platform.security.ApiUser;
import java.time.Instant;

/** A user of the Service Order Hub as operators see it. */
public record ApiUserItem(
    String name,
    String side,
    long party,
    String locale,
    boolean allProviders,
    boolean enabled,
    Instant createdAt,
    Instant changedAt) {
  static ApiUserItem of(ApiUser user) {
    return new ApiUserItem(
        user.name(),
        user.side().role(),
        user.party(),
        user.locale().toLanguageTag(),
        user.allProviders(),
        user.enabled(),
        user.createdAt(),
        user.changedAt());
  }
}
