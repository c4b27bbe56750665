package fieldhub.parts.supplier;

import fieldhub.parts.leadtime.LeadTime;
import java.util.Objects;
import java.util.Optional;

/**
 * Everything about a supplier but its id.
 *
 * @param email where the buyer's desk sends the order, or null
 * @param access where the supplier's system takes orders; null when it has none, never null for
 *     {@link SupplierKind#HTTP}
 */
public record SupplierTerms(
    String name, SupplierKind kind, String email, LeadTime leadTime, SupplierAccess access) {

  public SupplierTerms {
    Objects.requireNonNull(name);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(leadTime);
    if (kind == SupplierKind.HTTP) {
      Objects.requireNonNull(access);
    }
  }

  /** Where orders go by e-mail; empty when they go another way. */
  public Optional<String> mailbox() {
    return kind == SupplierKind.BUYERS_DESK ? Optional.ofNullable(email) : Optional.empty();
  }

  /** Where orders are posted to; empty when they go another way. */
  public Optional<SupplierAccess> orderInterface() {
    return kind == SupplierKind.HTTP ? Optional.of(access) : Optional.empty();
  }
}
