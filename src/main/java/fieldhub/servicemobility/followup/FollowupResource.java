package fieldhub.servicemobility.followup;

import fieldhub.platform.http.Json;
import fieldhub.platform.http.StatusCodes;
import fieldhub.platform.security.Roles;
import fieldhub.platform.security.WorkerClaim;
import fieldhub.scheduling.workorder.FollowupBookings;
import fieldhub.scheduling.workorder.FollowupRequest;
import fieldhub.scheduling.workorder.SlotGoneException;
import fieldhub.servicemobility.wire.TimeConstraintReader;
import fieldhub.servicemobility.wire.UriValue;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * Followup WorkOrder REST API Interface, also known as Book Job (contract servicemobility 3). The
 * number of the work order stands in the path, where a {@code /} may be written as it is or as
 * {@code %2F}, or in the query; either way it is decoded once.
 */
@Path("")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class FollowupResource {

  private static final String NUMBER = "workOrder";

  @Inject private Json json;
  @Inject private WorkerClaim workerClaim;
  @Inject private TimeConstraintReader timeConstraints;
  @Inject private FollowupBookings bookings;
  @Inject private StatusCodes statusCodes;

  /** Books a follow-up visit; a filled OrderNum in the answer says that it was. */
  @POST
  @Path("work-orders/{workOrder: .+}/followup")
  @RolesAllowed(Roles.SERVICE_MOBILITY)
  @Operation(
      operationId = "bookFollowup",
      summary = "Book a follow-up visit in one of the slots that the search offered",
      description =
          "TimeConstraints names the wanted slots, the most wanted first. The same booking repeated"
              + " gets the same OrderNum. When every slot is gone OrderNum is empty; with http"
              + " status codes the answer is 409 with the reason.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Object.class),
              examples = @ExampleObject(name = "booking", value = FollowupExamples.REQUEST)))
  @APIResponse(
      responseCode = "200",
      description = "Processed",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Object.class),
              examples = {
                @ExampleObject(name = "booked", value = FollowupExamples.BOOKED),
                @ExampleObject(name = "slot gone", value = FollowupExamples.NOT_BOOKED)
              }))
  @APIResponse(responseCode = "401", description = "Invalid logon")
  @APIResponse(
      responseCode = "500",
      description = "Not processed; with http status codes also 400, 409, 413 and 415",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Object.class),
              examples = @ExampleObject(name = "invalid", value = FollowupExamples.INVALID)))
  public FollowupResponse book(
      @PathParam(NUMBER) String workOrder,
      byte[] body,
      @Context UriInfo address,
      @Context SecurityContext caller) {
    UriValue.checkInPath(NUMBER, workOrder, address);
    return answer(workOrder, body, caller);
  }

  /** The same with the number in the query. */
  @POST
  @Path("followup")
  @RolesAllowed(Roles.SERVICE_MOBILITY)
  @Operation(
      operationId = "bookFollowupByQuery",
      summary = "Book a follow-up visit; the work order's number stands in the query")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Object.class),
              examples = @ExampleObject(name = "booking", value = FollowupExamples.REQUEST)))
  public FollowupResponse bookByQuery(
      @QueryParam(NUMBER) String workOrder, byte[] body, @Context SecurityContext caller) {
    UriValue.check(NUMBER, workOrder);
    return answer(workOrder, body, caller);
  }

  private FollowupResponse answer(String workOrder, byte[] body, SecurityContext caller) {
    FollowupRequest request = new FollowupReader(timeConstraints).read(workOrder, json.tree(body));
    workerClaim.check(caller.getUserPrincipal(), request.userName());
    try {
      return FollowupResponse.of(bookings.book(request));
    } catch (SlotGoneException gone) {
      if (statusCodes.documented()) {
        return FollowupResponse.NOT_BOOKED;
      }
      throw gone;
    }
  }
}
