package fieldhub.operations.routing;

import fieldhub.cases.routing.RoutingVersion;
import java.time.Instant;

/** Who changed a partner's routing, when and why. */
public record VersionItem(
    long version, Instant changedAt, String operator, String reason, String summary) {

  static VersionItem of(RoutingVersion version) {
    return new VersionItem(
        version.version(),
        version.changedAt(),
        version.operator(),
        version.reason(),
        version.summary());
  }
}
