package fieldhub.parts.supplier;

import fieldhub.parts.leadtime.LeadTime;
import java.util.Objects;
import java.util.Optional;

/**
 * Everything about a supplier but its id.
 *
 * @param email where the buyer's desk sends the order, or null
 */
public record SupplierTerms(String name, SupplierKind kind, String email, LeadTime leadTime) {

  public SupplierTerms {
    Objects.requireNonNull(name);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(leadTime);
  }

  public Optional<String> mailbox() {
    return Optional.ofNullable(email);
  }
}
