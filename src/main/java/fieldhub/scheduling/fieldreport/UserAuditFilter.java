package fieldhub.scheduling.fieldreport;

import java.util.Optional;
import java.util.UUID;

/**
 * Which audits to list; what is empty does not restrict.
 *
 * @param before only audits recorded before this one, for the next page
 */
public record UserAuditFilter(
    Optional<String> technician,
    Optional<String> reference,
    Optional<String> category,
    Optional<UUID> before) {}
