package fieldhub.platform.security;

import java.time.Instant;

/**
 * An operator's account as others may see it: without its password.
 *
 * @param enabled whether it can log in
 * @param changedAt when role, password or enabled changed last
 */
public record OperatorAccount(
    String name, OperatorRole role, boolean enabled, Instant createdAt, Instant changedAt) {}
