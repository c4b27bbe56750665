package fieldhub.serviceorderhub.casefile;

import fieldhub.cases.casefile.BookCase;
import fieldhub.cases.casefile.Booking;
import fieldhub.cases.casefile.CaseFile;
import fieldhub.cases.party.Parties;
import fieldhub.cases.party.Partner;
import fieldhub.cases.party.Provider;
import fieldhub.cases.reference.ReferenceData;
import fieldhub.cases.routing.Routing;
import fieldhub.cases.routing.RoutingDecision;
import fieldhub.cases.routing.RoutingQuery;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
import fieldhub.platform.persistence.LockCollisions;
import fieldhub.platform.security.ApiCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Books cases for partners (contract serviceorderhub 7): reads, decides who takes it, stores. */
@ApplicationScoped
public class Bookings {

  @Inject private BookingReader reader;
  @Inject private Parties parties;
  @Inject private Routing routing;
  @Inject private ReferenceData reference;
  @Inject private BookCase bookCase;

  /**
   * Checks a booking and does nothing else.
   *
   * @throws ProblemException as {@link #book}
   */
  Booking check(ApiCaller caller, byte[] body) {
    BookingRequest request = reader.read(body);
    Partner partner =
        parties
            .partner(caller.party())
            .orElseThrow(() -> new ProblemException(ProblemType.FORBIDDEN, "No access"));
    Provider provider = request.forcedProvider().orElseGet(() -> routed(partner, request));
    return request.by(caller.user(), partner, provider);
  }

  /**
   * Books a case, or finds the one that the caller booked under the same tracking id before,
   * whatever has become of the rules since.
   *
   * @throws ProblemException INVALID_REQUEST with every wrong field, NOT_FOUND when no workshop
   *     takes it
   */
  CaseFile book(ApiCaller caller, byte[] body) {
    Optional<CaseFile> before =
        reader.trackingId(body).flatMap(it -> bookCase.before(caller.user(), it));
    if (before.isPresent()) {
      return before.get();
    }
    Booking booking = check(caller, body);
    return LockCollisions.outlast(() -> bookCase.book(booking));
  }

  private Provider routed(Partner partner, BookingRequest request) {
    RoutingQuery query = RoutingQuery.of(reference, request.routingParameters());
    if (routing.decide(partner.id(), query) instanceof RoutingDecision.Routed routed) {
      return routed.provider();
    }
    // A booking names all parameters that rules can ask for: more data could not help.
    throw new ProblemException(ProblemType.NOT_FOUND, "Can't process this case");
  }
}
