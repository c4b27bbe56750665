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

/** Assessment numbers to ids (contract 6.6). */
@ApplicationScoped
@Path("v1/bmsapi/assessments")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class AssessmentsResource {

  @Inject Calls calls;

  @GET
  @Path("originator/{originator}/assessments/{number}")
  public void find(
      @PathParam("originator") String originator,
      @PathParam("number") String number,
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
      @Suspended AsyncResponse answer) {
    calls.serve(
        answer,
        Operation.ASSESSMENTS,
        authorization,
        grant ->
            grant
                .site()
                .assessments()
                .find(originator, number)
                .map(id -> Response.ok("\"" + id + "\"").build())
                .orElseThrow(() -> new Refusal(404, "Assessment does not exist")));
  }
}
