package fieldhub.sandbox.audaconnect;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Who is calling, and what there is to subscribe to (contract 6.7). */
@ApplicationScoped
@Path("v1/bmsapi")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class IdentityResource {

  @Inject Calls calls;

  @GET
  @Path("whoami")
  public void whoami(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
      @Suspended AsyncResponse answer) {
    calls.serve(
        answer,
        Operation.WHOAMI,
        authorization,
        grant -> Response.ok(Json.createValue(grant.user().identity()).toString()).build());
  }

  @GET
  @Path("topics")
  public void topics(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
      @Suspended AsyncResponse answer) {
    calls.serve(
        answer, Operation.TOPICS, authorization, grant -> Response.ok(Topics.list()).build());
  }
}
