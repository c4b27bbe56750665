package fieldhub.operations.apiusers;

import fieldhub.platform.security.ApiToken;
import java.time.Instant;
import java.util.UUID;

/** What is known of a token. */
public record ApiTokenItem(
    UUID id,
    String label,
    Instant createdAt,
    String createdBy,
    Instant expiresAt,
    Instant revokedAt,
    Instant lastUsedAt) {
  static ApiTokenItem of(ApiToken token) {
    return new ApiTokenItem(
        token.id(),
        token.label(),
        token.createdAt(),
        token.createdBy(),
        token.expiresAt(),
        token.revokedAt(),
        token.lastUsedAt());
  }
}
