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
   * Checks a booking and does nothing else; empty when no workshop takes it.
   *
   * @throws ProblemException INVALID_REQUEST with every wrong field
   */
  Optional<Booking> check(ApiCaller caller, byte[] body) {
    BookingRequest request = reader.read(body);
    Partner partner =
        parties
            .partner(caller.party())
            .orElseThrow(() -> new ProblemException(ProblemType.FORBIDDEN, "No access"));
    return request
        .forcedProvider()
        .or(() -> routed(partner, request))
        .map(provider -> request.by(caller.user(), partner, provider));
  }

  /**
   * Books a case, or finds the one that the caller booked under the same tracking id before,
   * whatever has become of the rules since; empty when no workshop takes it.
   *
   * @throws ProblemException INVALID_REQUEST with every wrong field
   */
  Optional<CaseFile> book(ApiCaller caller, byte[] body) {
    Optional<CaseFile> before =
        reader.trackingId(body).flatMap(it -> bookCase.before(caller.user(), it));
    return before.isPresent()
        ? before
        : check(caller, body).map(booking -> LockCollisions.outlast(() -> bookCase.book(booking)));
  }

  /** A booking names all parameters that rules can ask for: more data could not help. */
  private Optional<Provider> routed(Partner partner, BookingRequest request) {
    RoutingQuery query = RoutingQuery.of(reference, request.routingParameters());
    return routing.decide(partner.id(), query) instanceof RoutingDecision.Routed routed
        ? Optional.of(routed.provider())
        : Optional.empty();
  }
}
