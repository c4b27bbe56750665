package fieldhub.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;

/**
 * Logs a caller in by the header {@code x-access-token}. A token once verified is not verified
 * again until it expires.
 */
@ApplicationScoped
public class TokenLogin {
  private static final String HEADER = "x-access-token";

  private final TokenSettings settings;
  private final TokenVerifier verifier;
  private final Clock clock;
  private final VerifiedTokens verified = new VerifiedTokens();

  /** For the client proxy only. */
  protected TokenLogin() {
    this(null, null, null);
  }

  @Inject
  public TokenLogin(TokenSettings settings, TokenVerifier verifier, Clock clock) {
    this.settings = settings;
    this.verifier = verifier;
    this.clock = clock;
  }

  /**
   * The caller of a request.
   *
   * @throws LogonRefusedException if its token is missing or not good
   * @throws KeysUnavailableException if that cannot be decided now
   */
  CallerToken login(HttpServletRequest request)
      throws LogonRefusedException, KeysUnavailableException {
    String token = request.getHeader(HEADER);
    if (token == null || token.isBlank()) {
      throw new LogonRefusedException("no " + HEADER);
    }
    return settings.trustsUpstream() ? CallerToken.verifiedUpstream() : verified(token);
  }

  private CallerToken verified(String token)
      throws LogonRefusedException, KeysUnavailableException {
    TokenDigest digest = TokenDigest.of(token);
    Instant now = clock.instant();
    CallerToken known = verified.find(digest, now);
    if (known != null) {
      return known;
    }
    TokenVerifier.Verified result = verifier.verify(token);
    // Verified again now and then, because a published key can be withdrawn.
    Instant until = earlier(result.expires(), now.plus(VerificationKeys.MAX_AGE));
    verified.keep(digest, result.caller(), until, now);
    return result.caller();
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
