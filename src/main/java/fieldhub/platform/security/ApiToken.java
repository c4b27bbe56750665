package fieldhub.platform.security;

import java.time.Instant;
import java.util.UUID;

/**
 * What is known of a token; the token itself is not.
 *
 * @param label what it is for, in the operator's words
 * @param expiresAt null when it never does
 * @param revokedAt null while it is good
 * @param lastUsedAt to the minute or so; null when never
 */
public record ApiToken(
    UUID id,
    String user,
    String label,
    Instant createdAt,
    String createdBy,
    Instant expiresAt,
    Instant revokedAt,
    Instant lastUsedAt) {}
