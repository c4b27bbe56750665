package fieldhub.servicemobility.authentication;

import java.util.Optional;

/**
 * What an operator changes of a technician's account; an empty part stays as it is, whoever else
 * changes it meanwhile.
 */
public record TechnicianChange(
    Optional<String> name, Optional<String> email, Optional<Boolean> active) {
  /** The terms after the change. */
  TechnicianTerms of(TechnicianTerms before) {
    return new TechnicianTerms(
        name.orElse(before.name()), email.orElse(before.email()), active.orElse(before.active()));
  }
}
