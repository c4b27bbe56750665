package fieldhub.platform.security;

import fieldhub.platform.audit.Audit;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The users of the Service Order Hub; every change is audited. */
@Stateless
public class ApiUsers {
  @Inject private ApiUserStore store;
  @Inject private Audit audit;
  @Inject private Clock clock;

  /** Users by name, at most {@code limit}, behind the given name. */
  public List<ApiUser> list(Optional<String> after, int limit) {
    return store.list(after, limit);
  }

  /**
   * The user of that name.
   *
   * @throws ProblemException NOT_FOUND if there is none
   */
  public ApiUser get(String name) {
    return store
        .find(name)
        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "no such user"));
  }

  /**
   * Adds a user, who has no token yet.
   *
   * @param by who does it, for the audit
   * @throws ProblemException CONFLICT if the name is taken
   */
  public ApiUser create(
      String name, Side side, long party, Locale locale, boolean allProviders, String by) {
    Instant now = now();
    ApiUser user = new ApiUser(name, side, party, locale, allProviders, true, now, now);
    if (!store.insert(user)) {
      throw new ProblemException(ProblemType.CONFLICT, "the name is taken");
    }
    audit.record(by, "api-user.create", "api-user", name, access(user));
    return user;
  }

  /**
   * Changes what a user may do. Disabling stops all of the user's tokens, on every node within
   * {@link ApiLogin#REMEMBERED}.
   *
   * @throws ProblemException NOT_FOUND if there is none
   */
  public ApiUser change(
      String name, Locale locale, boolean allProviders, boolean enabled, String reason, String by) {
    get(name);
    store.change(name, locale, allProviders, enabled, now());
    ApiUser after = get(name);
    audit.record(by, "api-user.change", "api-user", name, reason + ": " + access(after));
    return after;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private static String access(ApiUser user) {
    return user.side().role()
        + " "
        + user.party()
        + ", "
        + user.locale().toLanguageTag()
        + (user.allProviders() ? ", all providers" : "")
        + (user.enabled() ? "" : ", disabled");
  }
}
