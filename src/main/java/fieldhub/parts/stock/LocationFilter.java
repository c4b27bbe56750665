package fieldhub.parts.stock;

import java.util.Optional;

/** Which storage locations to list; an empty part does not restrict. */
public record LocationFilter(
    Optional<LocationKind> kind, Optional<String> workCentre, Optional<String> technician) {

  /** Every location. */
  public static final LocationFilter ALL =
      new LocationFilter(Optional.empty(), Optional.empty(), Optional.empty());
}
