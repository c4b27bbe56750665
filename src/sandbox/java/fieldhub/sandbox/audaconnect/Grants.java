package fieldhub.sandbox.audaconnect;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Codes and tokens that were given out (contract 2.3). */
@ApplicationScoped
public class Grants {

  private static final Duration CODE_LIFETIME = Duration.ofSeconds(60);
  private static final String BEARER = "Bearer ";

  private record Access(Grant grant, Instant until) {}

  private final TokenShelf<Code> codes = new TokenShelf<>();
  private final TokenShelf<Access> accesses = new TokenShelf<>();
  private final TokenShelf<Grant> refreshes = new TokenShelf<>();

  @Inject Clock clock;
  @Inject KnobBoards knobs;

  /** A code for the redirect; good once, for a minute. */
  String code(Grant grant, String redirectUri, String challenge) {
    return codes.add(
        grant.user(), new Code(grant, redirectUri, challenge, clock.instant().plus(CODE_LIFETIME)));
  }

  /** Whose code or refresh token it is. */
  Optional<Site> siteOf(String codeOrToken) {
    return codes
        .find(codeOrToken)
        .map(Code::grant)
        .or(() -> refreshes.find(codeOrToken))
        .map(Grant::site);
  }

  /** Tokens for a code; whatever comes of it, the code is used up. */
  JsonObject exchange(String code, String redirectUri, String verifier) {
    Code given = codes.take(code).orElseThrow(() -> new TokenRefusal("The code is not valid."));
    given
        .objection(redirectUri, verifier, clock.instant())
        .ifPresent(
            reason -> {
              throw new TokenRefusal(reason);
            });
    return issue(given.grant());
  }

  /** Tokens for a refresh token, which is used up. */
  JsonObject renew(String refreshToken) {
    return issue(
        refreshes
            .take(refreshToken)
            .orElseThrow(() -> new TokenRefusal("The refresh token is no longer valid.")));
  }

  /** What the caller may do; empty when the header holds no good access token. */
  Optional<Grant> of(String authorization) {
    if (authorization == null
        || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return Optional.empty();
    }
    return accesses
        .find(authorization.substring(BEARER.length()).trim())
        .filter(access -> clock.instant().isBefore(access.until()))
        .map(Access::grant);
  }

  void forgetAccess(Site site) {
    site.users().forEach(accesses::forget);
  }

  void forgetRefresh(Site site) {
    site.users().forEach(refreshes::forget);
  }

  private JsonObject issue(Grant grant) {
    int lifetime = knobs.tokenLifetime(grant.site());
    Instant until = clock.instant().plusSeconds(lifetime);
    return Json.createObjectBuilder()
        .add("access_token", accesses.add(grant.user(), new Access(grant, until)))
        .add("token_type", "bearer")
        .add("expires_in", lifetime)
        .add("refresh_token", refreshes.add(grant.user(), grant))
        .add("scope", String.join(" ", grant.scopes()))
        .build();
  }
}
