package fieldhub.audaconnect.orderstatus;

import fieldhub.audaconnect.connection.CallProblem;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The right to read one order, as long as this node keeps it up (see {@link OrderReadWorker}).
 *
 * @param toldBy who wished it last
 * @param wished how often it was wished until now; more means that it is to be read again
 * @param failures what came of the attempts before
 * @param token proves the claim when the outcome is written; a claim taken over has another one
 */
public record OrderClaim(
    UUID order,
    String site,
    String toldBy,
    Instant toldAt,
    long wished,
    Failures failures,
    UUID token) {

  /**
   * Attempts that failed one after the other.
   *
   * @param number how many, all in the way of the last one
   * @param since when AudaConnect began to be out of order; empty when it is not
   */
  public record Failures(Optional<CallProblem> last, int number, Optional<Instant> since) {
    static final Failures NONE = new Failures(Optional.empty(), 0, Optional.empty());
  }
}
