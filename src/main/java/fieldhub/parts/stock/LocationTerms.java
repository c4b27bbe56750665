package fieldhub.parts.stock;

import fieldhub.parts.leadtime.LeadTime;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Everything about a storage location but its id.
 *
 * @param technician whose van it is, or null
 * @param position coordinates, or null when not known
 * @param priority the lower, the sooner a depot is taken when nothing else decides
 * @param leadTime how long a depot takes to hand over what it reserved
 */
public record LocationTerms(
    String name,
    LocationKind kind,
    String technician,
    String workCentre,
    Set<String> serviceAreas,
    String country,
    String zip,
    Position position,
    int priority,
    LeadTime leadTime) {

  public LocationTerms {
    Objects.requireNonNull(name);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(leadTime);
    serviceAreas = Set.copyOf(serviceAreas);
  }

  public Optional<Position> coordinates() {
    return Optional.ofNullable(position);
  }
}
