package fieldhub.serviceorderhub.reference;

import fieldhub.cases.reference.ReferenceData;
import fieldhub.cases.routing.Routing;
import fieldhub.cases.routing.RoutingQuery;
import fieldhub.platform.security.ApiCaller;
import fieldhub.platform.security.Roles;
import fieldhub.serviceorderhub.wire.Answer;
import fieldhub.serviceorderhub.wire.Caller;
import fieldhub.serviceorderhub.wire.Language;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * {@code GET manufacturers}, {@code service-types}, {@code product-types} and {@code
 * service-locations} (contract serviceorderhub 4): the items that the partner's rules can still
 * lead to with what is given.
 */
@Path("{kind: manufacturers|service-types|product-types|service-locations}")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "service order hub: reference data")
public class ReferenceResource {
  @Inject private ReferenceData reference;
  @Inject private Routing routing;

  @GET
  @RolesAllowed(Roles.PARTNER)
  @Operation(summary = "Items that a case of the partner may still name")
  public Answer<List<ReferenceEntry>> list(
      @PathParam("kind") String kind,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
      @Context UriInfo request,
      @Context SecurityContext security) {
    Narrowing narrowing = Narrowing.of(kind).orElseThrow(NotFoundException::new);
    Map<String, String> given = Narrowing.NAMES.read(request);
    narrowing.check(given);
    RoutingQuery query = RoutingQuery.of(reference, given);
    ApiCaller caller = Caller.of(security);
    Locale locale = Language.of(language, caller);
    return new Answer<>(
        reference.items(narrowing.kind()).stream()
            .filter(item -> leadsOn(caller, narrowing.with(item, query)))
            .map(item -> ReferenceEntry.of(item, locale))
            .toList());
  }

  private boolean leadsOn(ApiCaller caller, Optional<RoutingQuery> query) {
    return query.isPresent() && routing.couldRoute(caller.party(), query.get());
  }
}
