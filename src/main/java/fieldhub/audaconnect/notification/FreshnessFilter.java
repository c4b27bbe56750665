package fieldhub.audaconnect.notification;

import fieldhub.audaconnect.connection.SiteState;
import java.util.Optional;

/**
 * Which sites an operator wants to see; what is empty does not restrict.
 *
 * @param lagging only those without a good poll for two intervals
 * @param after only those behind this name
 */
public record FreshnessFilter(Optional<SiteState> state, boolean lagging, Optional<String> after) {}
