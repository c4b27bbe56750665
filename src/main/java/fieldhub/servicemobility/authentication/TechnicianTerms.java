package fieldhub.servicemobility.authentication;

import java.util.Objects;

/**
 * What operators say of a technician's account, but for name and password.
 *
 * @param name the technician's own name, the token's claim {@code name}
 * @param email the token's claim {@code email}; empty when there is none
 * @param active whether the technician may log on
 */
public record TechnicianTerms(String name, String email, boolean active) {
  public TechnicianTerms {
    Objects.requireNonNull(name);
    Objects.requireNonNull(email);
  }
}
