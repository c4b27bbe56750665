package fieldhub.cases.routing;

import java.time.Instant;

/**
 * Who changed a partner's routing.
 *
 * @param version the first is 1
 * @param operator login name
 * @param reason as the operator gave it
 * @param summary what changed, for people
 */
public record RoutingVersion(
    long version, Instant changedAt, String operator, String reason, String summary) {}
