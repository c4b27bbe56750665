package fieldhub.servicemobility.authentication;

import java.util.Optional;

/**
 * Which accounts to list; an empty part does not restrict.
 *
 * @param locked whether failed logons have locked it for now
 * @param active whether it may log on at all
 */
public record TechnicianFilter(Optional<Boolean> locked, Optional<Boolean> active) {
  /** Every account. */
  public static final TechnicianFilter ALL =
      new TechnicianFilter(Optional.empty(), Optional.empty());
}
