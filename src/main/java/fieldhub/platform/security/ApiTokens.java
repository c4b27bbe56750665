package fieldhub.platform.security;

import fieldhub.platform.audit.Audit;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
import fieldhub.platform.persistence.Ids;
import fieldhub.platform.persistence.Sha256;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Issues and revokes the tokens of the Service Order Hub's users (contract serviceorderhub 1.3).
 * Only the SHA-256 is kept: a token has 256 random bits, so a slow hash would add nothing.
 */
@Stateless
public class ApiTokens {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  /** By this a scanner for secrets knows one of ours in a place where it should not be. */
  private static final String PREFIX = "fhk_";

  @Inject private ApiUsers users;
  @Inject private ApiTokenStore store;
  @Inject private Audit audit;
  @Inject private Clock clock;

  /**
   * A new token.
   *
   * @param secret the token itself, which nobody can be shown again
   */
  public record Issued(ApiToken token, String secret) {
    /** Nobody logs a token by logging the answer. */
    @Override
    public String toString() {
      return "Issued[" + token + "]";
    }
  }

  /**
   * The tokens of a user, revoked ones too.
   *
   * @throws ProblemException NOT_FOUND if there is no such user
   */
  public List<ApiToken> of(String user) {
    return store.of(users.get(user).name());
  }

  /**
   * Gives the user one more token.
   *
   * @param label what it is for
   * @param expiresAt empty for never
   * @param by who does it, for the audit
   * @throws ProblemException NOT_FOUND if there is no such user, INVALID_REQUEST if it would have
   *     expired already
   */
  public Issued issue(String user, String label, Optional<Instant> expiresAt, String by) {
    Instant now = now();
    if (expiresAt.isPresent() && !expiresAt.get().isAfter(now)) {
      throw new ProblemException(ProblemType.INVALID_REQUEST, "expiresAt has passed already");
    }
    String secret = PREFIX + random();
    ApiToken token =
        new ApiToken(
            Ids.next(), users.get(user).name(), label, now, by, expiresAt.orElse(null), null, null);
    store.insert(token, hash(secret));
    audit.record(by, "api-token.issue", "api-user", user, token.id() + ": " + label);
    return new Issued(token, secret);
  }

  /**
   * Revokes a token: it stops working on every node within {@link ApiLogin#REMEMBERED}.
   *
   * @throws ProblemException NOT_FOUND if the user has no such token, CONFLICT if it is revoked
   */
  public ApiToken revoke(String user, UUID id, String reason, String by) {
    ApiToken before =
        store
            .find(user, id)
            .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "no such token"));
    if (!store.revoke(user, id, now())) {
      throw new ProblemException(ProblemType.CONFLICT, "the token is revoked already");
    }
    audit.record(by, "api-token.revoke", "api-user", user, id + ": " + reason);
    return store.find(user, id).orElse(before);
  }

  /** What is kept of a token. */
  static byte[] hash(String token) {
    return Sha256.of(token.getBytes(StandardCharsets.UTF_8));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private static String random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
