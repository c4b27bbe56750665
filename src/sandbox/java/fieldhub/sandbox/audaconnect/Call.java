package fieldhub.sandbox.audaconnect;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One call by a client.
 *
 * @param site whose user it comes from; empty when nobody knows
 * @param traffic where it is counted beside its site
 * @param work does it and answers; a {@code Refusal} becomes plain text
 */
record Call(
    Operation operation, Optional<Site> site, Optional<Traffic> traffic, Supplier<Response> work) {

  static Call of(Operation operation, Optional<Site> site, Supplier<Response> work) {
    return new Call(operation, site, Optional.empty(), work);
  }
}
