package fieldhub.platform.security;

import fieldhub.platform.persistence.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Users of the Service Order Hub whose tokens everybody knows: for the demo, and nothing else. */
@ApplicationScoped
public class DemoTokens {
  private static final String BY = "demo";

  @Inject private ApiUserStore users;
  @Inject private ApiTokenStore tokens;
  @Inject private Clock clock;

  /** A user with its one token. */
  public record User(
      String name, Side side, long party, Locale locale, boolean allProviders, String token) {}

  /** Adds the user, in the caller's transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void add(User user) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    users.insert(
        new ApiUser(
            user.name(),
            user.side(),
            user.party(),
            user.locale(),
            user.allProviders(),
            true,
            now,
            now));
    ApiToken token =
        new ApiToken(Ids.next(), user.name(), "well-known demo token", now, BY, null, null, null);
    tokens.insert(token, ApiTokens.hash(user.token()));
  }
}
