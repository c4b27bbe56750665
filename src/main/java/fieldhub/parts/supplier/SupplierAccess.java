package fieldhub.parts.supplier;

import java.util.Objects;

/**
 * Where a supplier's own system takes orders.
 *
 * @param endpoint absolute http or https URL that orders are posted to
 * @param credential name of the secret that opens it; the secret itself stands in the settings
 * @param callsAtOnce how many calls one node may have open at the supplier, from 1
 */
public record SupplierAccess(String endpoint, String credential, int callsAtOnce) {

  /** Calls at once where nothing is said. */
  public static final int USUAL_CALLS = 2;

  public SupplierAccess {
    Objects.requireNonNull(endpoint);
    Objects.requireNonNull(credential);
  }
}
