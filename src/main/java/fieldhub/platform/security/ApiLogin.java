package fieldhub.platform.security;

import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
import fieldhub.platform.http.QueryParameter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Logs callers of the Service Order Hub in by their static token, in the header or the query string
 * (contract serviceorderhub 1.3). A token that was good is taken for good for {@link #REMEMBERED},
 * which bounds how long a revoked one still works on any node.
 */
@ApplicationScoped
public class ApiLogin {
  /** The header that carries a token. */
  public static final String HEADER = "X-Hub-Api-Token";

  static final Duration REMEMBERED = Duration.ofSeconds(2);

  private static final Set<String> IN_QUERY = QueryParameter.notations("accessToken");
  private static final String AS_PROVIDER = "X-Service-Provider";
  private static final int MOST_REMEMBERED = 10_000;

  private final ApiTokenStore tokens;
  private final Clock clock;
  private final Map<TokenDigest, Remembered> remembered = new ConcurrentHashMap<>();
  private final Map<UUID, Instant> uses = new ConcurrentHashMap<>();

  private record Remembered(ApiTokenStore.Good token, Instant until) {}

  /** For the client proxy only. */
  protected ApiLogin() {
    this(null, null);
  }

  @Inject
  public ApiLogin(ApiTokenStore tokens, Clock clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  /**
   * The caller of a request.
   *
   * @throws LogonRefusedException if there is no good token, or there are two different ones
   * @throws ProblemException FORBIDDEN if the caller acts as a provider and may not
   */
  ApiCaller login(HttpServletRequest request) throws LogonRefusedException {
    ApiTokenStore.Good token = good(token(request));
    Set<String> providers = new HashSet<>(Collections.list(request.getHeaders(AS_PROVIDER)));
    providers.removeIf(String::isBlank);
    ApiUser user = token.user();
    return providers.isEmpty()
        ? user.caller()
        : new ApiCaller(user.name(), Side.PROVIDER, provider(user, providers), user.locale());
  }

  /** When which token was used since the last time that somebody asked. */
  Map<UUID, Instant> takeUses() {
    Map<UUID, Instant> taken = Map.copyOf(uses);
    taken.forEach(uses::remove);
    return taken;
  }

  private static String token(HttpServletRequest request) throws LogonRefusedException {
    Set<String> sent = new HashSet<>(Collections.list(request.getHeaders(HEADER)));
    for (QueryParameter each : QueryParameter.of(request.getQueryString())) {
      if (IN_QUERY.contains(each.name())) {
        sent.add(each.value());
      }
    }
    sent.removeIf(String::isBlank);
    if (sent.size() != 1) {
      throw new LogonRefusedException(sent.isEmpty() ? "no token" : "different tokens at once");
    }
    return sent.iterator().next();
  }

  private ApiTokenStore.Good good(String token) throws LogonRefusedException {
    Instant now = clock.instant();
    TokenDigest digest = TokenDigest.of(token);
    Remembered known = remembered.get(digest);
    if (known == null || !now.isBefore(known.until())) {
      known = new Remembered(read(token, now), now.plus(REMEMBERED));
      makeRoom(now);
      remembered.put(digest, known);
    }
    Instant expires = known.token().expiresAt();
    if (expires != null && !now.isBefore(expires)) {
      throw new LogonRefusedException("expired token");
    }
    uses.put(known.token().id(), now);
    return known.token();
  }

  private ApiTokenStore.Good read(String token, Instant now) throws LogonRefusedException {
    byte[] hash = ApiTokens.hash(token);
    return tokens
        .good(hash, now)
        .filter(found -> MessageDigest.isEqual(found.hash(), hash))
        .orElseThrow(() -> new LogonRefusedException("unknown, revoked or expired token"));
  }

  private void makeRoom(Instant now) {
    if (remembered.size() >= MOST_REMEMBERED) {
      remembered.values().removeIf(each -> !now.isBefore(each.until()));
    }
    if (remembered.size() >= MOST_REMEMBERED) {
      remembered.clear(); // reading some again is cheaper than keeping an order
    }
  }

  /** A partner's user is nobody's provider, whatever was once written of him. */
  private static long provider(ApiUser user, Set<String> providers) {
    if (!user.allProviders() || user.side() != Side.PROVIDER) {
      throw new ProblemException(ProblemType.FORBIDDEN, (String) null);
    }
    String id = providers.iterator().next().strip();
    if (providers.size() > 1 || !id.matches("[1-9]\\d{0,17}")) {
      throw new ProblemException(
          ProblemType.INVALID_REQUEST, AS_PROVIDER + " must be the id of one provider");
    }
    return Long.parseLong(id);
  }
}
