package fieldhub.operations.accounts;

import fieldhub.servicemobility.authentication.TechnicianAccount;

/** A technician's account as an export writes it and an import takes it. */
public record TechnicianExport(String username, String name, String email, boolean active) {
  static TechnicianExport of(TechnicianAccount account) {
    return new TechnicianExport(
        account.username(),
        account.terms().name(),
        account.terms().email(),
        account.terms().active());
  }
}
