package fieldhub.sandbox.audaconnect;

import fieldhub.sandbox.servicemobility.Refusal;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Inpart orders of the caller's site (contract 6.5). */
@ApplicationScoped
@Path("v1/bmsapi/partsorders")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class PartsOrdersResource {

  @Inject Calls calls;

  /** An array, although one id is asked for. */
  @GET
  @Path("{order}")
  public void find(
      @PathParam("order") String id,
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
      @Suspended AsyncResponse answer) {
    calls.serve(
        answer,
        Operation.PARTSORDERS,
        authorization,
        grant -> order(grant.site(), id).map(PartsOrder::reads),
        grant -> Response.ok("[" + known(grant.site(), id).text() + "]").build());
  }

  private static PartsOrder known(Site site, String id) {
    return order(site, id)
        .orElseThrow(
            () -> {
              site.unknownRead(id);
              return new Refusal(404, "Parts order does not exist");
            });
  }

  private static Optional<PartsOrder> order(Site site, String id) {
    return Ids.read(id).flatMap(site::order);
  }
}
