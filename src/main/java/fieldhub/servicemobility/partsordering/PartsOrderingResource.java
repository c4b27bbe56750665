package fieldhub.servicemobility.partsordering;

import fieldhub.parts.order.CheckPartsAvailability;
import fieldhub.parts.order.OrderingTurns;
import fieldhub.parts.order.PlacePartsOrder;
import fieldhub.platform.http.Json;
import fieldhub.platform.persistence.LockCollisions;
import fieldhub.platform.security.Roles;
import fieldhub.platform.security.WorkerClaim;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Parts Ordering REST API Interface (contract servicemobility 2). */
@Path("parts-orders")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PartsOrderingResource {

  @Inject private Json json;
  @Inject private WorkerClaim workerClaim;
  @Inject private OrderingTurns turns;
  @Inject private PlacePartsOrder placePartsOrder;
  @Inject private CheckPartsAvailability checkPartsAvailability;
  @Inject private PartsOrderingAnswers answers;
  @Inject private PartsOrderingInterfaceSettings settings;

  /** Orders parts, or says what could be ordered; the outcome is in the answer's Status. */
  @POST
  @RolesAllowed(Roles.SERVICE_MOBILITY)
  @Operation(
      operationId = "orderParts",
      summary = "Order parts for a work order (Command 1002) or ask for availability (1001)",
      description =
          "200 means processed: the outcome is in Status. The same order repeated within a few"
              + " minutes gets the same answer and orders nothing again.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Object.class),
              examples = @ExampleObject(name = "order", value = PartsOrderingExamples.REQUEST)))
  @APIResponse(
      responseCode = "200",
      description = "Processed",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Object.class),
              examples = {
                @ExampleObject(name = "ordered", value = PartsOrderingExamples.ORDERED),
                @ExampleObject(name = "refused", value = PartsOrderingExamples.REFUSED)
              }))
  @APIResponse(responseCode = "401", description = "Invalid logon")
  @APIResponse(
      responseCode = "500",
      description = "Not processed; with http status codes also 400, 413 and 415",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Object.class),
              examples = @ExampleObject(name = "invalid", value = PartsOrderingExamples.INVALID)))
  public PartsOrderingResponse order(byte[] body, @Context SecurityContext caller) {
    PartsOrderingRequest request =
        new PartsOrderingReader(settings.maxParts()).read(json.tree(body));
    if (request.isPlace()) {
      workerClaim.check(caller.getUserPrincipal(), request.order().userName());
      return answers.placed(
          turns.inTurn(() -> LockCollisions.outlast(() -> placePartsOrder.place(request.order()))));
    }
    if (request.isCheck() && settings.availability()) {
      workerClaim.check(caller.getUserPrincipal(), request.order().userName());
      return answers.available(checkPartsAvailability.check(request.order()));
    }
    return answers.refusedCommand(request.command());
  }
}
