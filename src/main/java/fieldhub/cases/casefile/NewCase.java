package fieldhub.cases.casefile;

import java.time.Instant;
import java.util.Optional;

/**
 * A case that is to be stored.
 *
 * @param booking who booked it here, if somebody did
 * @param asOf when its content was true: what InfoCare told before is in it
 */
record NewCase(CaseFile caseFile, Optional<Booker> booking, Instant asOf) {

  /**
   * Who booked a case here.
   *
   * @param user unique name of the caller
   * @param trackingId what it traces its booking by; the same one books no second case
   */
  record Booker(String user, Optional<String> trackingId) {}
}
