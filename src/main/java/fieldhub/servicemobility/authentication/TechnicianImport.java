package fieldhub.servicemobility.authentication;

import java.util.Optional;

/**
 * An account as an operator's file brings it.
 *
 * @param password empty leaves the one that is there; hashed before it is stored
 */
public record TechnicianImport(TechnicianTerms terms, Optional<String> password) {
  /** Nobody logs a password by logging the row. */
  @Override
  public String toString() {
    return "TechnicianImport[" + terms + "]";
  }
}
