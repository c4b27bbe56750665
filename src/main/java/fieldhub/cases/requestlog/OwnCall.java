package fieldhub.cases.requestlog;

import fieldhub.platform.journey.JourneyKey;
import fieldhub.platform.outbox.Attempted;
import fieldhub.platform.outbox.CallTrace;
import fieldhub.platform.outbox.Outcome;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/**
 * A call of this hub's own to an outside system.
 *
 * @param id unique for the call; a second record of it changes nothing. Its tracking id
 * @param type kind of call, for example {@code completedEmail}, {@code supplierOrder}
 * @param succeeded whether the outside system did what it was asked
 * @param keys the business keys that lead to a case
 */
public record OwnCall(
    UUID id,
    String type,
    boolean succeeded,
    Optional<String> url,
    Instant at,
    Optional<String> request,
    Optional<String> response,
    Optional<String> message,
    Collection<JourneyKey> keys) {

  /** Type of a case's completed e-mail, whoever sends it (contract serviceorderhub 5.1). */
  public static final String COMPLETED_EMAIL = "completedEmail";

  /** Type of an order that went to a supplier's system. */
  public static final String SUPPLIER_ORDER = "supplierOrder";

  /**
   * An attempt to deliver something by the outbox: the same call whoever tells of it.
   *
   * @param type kind of call; a look-up is told apart
   */
  public static OwnCall of(Attempted attempt, String type, Collection<JourneyKey> keys) {
    Optional<CallTrace> trace = attempt.delivery().trace();
    return new OwnCall(
        attempt.id(),
        attempt.lookUp() > 0 ? type + "LookUp" : type,
        attempt.delivery().outcome() == Outcome.SUCCEEDED,
        trace.map(CallTrace::url),
        attempt.startedAt(),
        trace.map(CallTrace::request),
        trace.map(CallTrace::response),
        Optional.of(attempt.delivery().outcome() + ": " + attempt.delivery().detail()),
        keys);
  }
}
