package fieldhub.platform.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * What to list; an empty part does not restrict. {@code from} is inclusive, {@code to} exclusive.
 */
public record AuditFilter(
    Optional<String> operator,
    Optional<String> action,
    Optional<String> objectKind,
    Optional<String> objectId,
    Optional<Instant> from,
    Optional<Instant> to) {}
