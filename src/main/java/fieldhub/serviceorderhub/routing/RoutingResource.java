package fieldhub.serviceorderhub.routing;

import fieldhub.cases.reference.ReferenceData;
import fieldhub.cases.routing.Routing;
import fieldhub.cases.routing.RoutingQuery;
import fieldhub.platform.security.Roles;
import fieldhub.serviceorderhub.wire.Caller;
import fieldhub.serviceorderhub.wire.QueryNames;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Which workshop would take a case (contract serviceorderhub 5.2). It takes the inputs of both
 * pages that describe it; {@code model}, {@code actionType} and {@code tags} refine shipping, of
 * which this hub has no data, so they decide nothing and {@code shippingMethods} is left out.
 */
@Path("routing")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class RoutingResource {
  private static final QueryNames NAMES =
      QueryNames.of(
          "originatorType",
          "bookingType",
          "serviceType",
          "manufacturer",
          "productType",
          "clientPostalCode",
          "serviceLocation",
          "model",
          "actionType",
          "tags");

  @Inject private Routing routing;
  @Inject private ReferenceData reference;
  @Inject private UpstreamRouting upstream;
  @Inject private RoutingDelegation delegation;

  @GET
  @RolesAllowed(Roles.PARTNER)
  @Operation(
      operationId = "routing",
      summary = "Which workshop would take a case with these parameters",
      description =
          "200 with the workshop; 400 with paramsNeeded where more has to be known; 404 where"
              + " nobody takes it. Nothing is created.")
  public Response route(@Context UriInfo request, @Context SecurityContext caller) {
    Map<String, String> given = NAMES.read(request);
    long partner = Caller.of(caller).party();
    return delegation.toUpstream()
        ? upstream.route(partner, given)
        : RoutingAnswers.of(routing.decide(partner, RoutingQuery.of(reference, given)));
  }
}
