package fieldhub.parts.order;

import fieldhub.parts.stock.Position;
import java.util.Objects;
import java.util.Optional;

/**
 * Where the parts are needed, as far as the caller says; texts that were not given are {@code ""}.
 *
 * @param place the town of the address
 */
public record Site(
    String locationNum,
    String workCentre,
    String serviceArea,
    String country,
    String zip,
    String place,
    Optional<Position> position) {

  public static final Site UNKNOWN = new Site("", "", "", "", "", "", Optional.empty());

  public Site {
    Objects.requireNonNull(locationNum);
    Objects.requireNonNull(workCentre);
    Objects.requireNonNull(serviceArea);
    Objects.requireNonNull(country);
    Objects.requireNonNull(zip);
    Objects.requireNonNull(place);
    Objects.requireNonNull(position);
  }
}
