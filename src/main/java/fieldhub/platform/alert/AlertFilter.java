package fieldhub.platform.alert;

import java.util.Optional;
import java.util.UUID;

/**
 * Which alerts.
 *
 * @param open only those that nobody resolved, or only the others
 * @param before only those raised before this one, for the next page
 */
public record AlertFilter(
    Optional<Boolean> open,
    Optional<String> kind,
    Optional<String> subject,
    Optional<UUID> before) {}
