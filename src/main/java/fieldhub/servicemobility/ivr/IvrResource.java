package fieldhub.servicemobility.ivr;

import fieldhub.platform.http.Json;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
import fieldhub.platform.persistence.LockCollisions;
import fieldhub.platform.security.Roles;
import fieldhub.servicemobility.wire.UriValue;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** IVR REST API Interface (contract servicemobility 9). */
@Path("ivr/{requestId}")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class IvrResource {
  private static final String ID = "requestId";

  @Inject private Json json;
  @Inject private QueueIvr queueIvr;

  /**
   * Takes a message for the IVR service.
   *
   * @throws ProblemException CONFLICT when the RequestID was used for another message. Not 200 as
   *     for a webhook: somebody waits for this answer, and "Queued" would not be true.
   */
  @POST
  @RolesAllowed(Roles.SERVICE_MOBILITY)
  @Operation(
      operationId = "queueIvrMessage",
      summary = "Queue a message for the IVR service",
      description =
          "200 means queued. The same message repeated gets the same answer and is queued once;"
              + " another message under the same RequestID is refused.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Object.class),
              examples = @ExampleObject(name = "message", value = IvrExamples.REQUEST)))
  @APIResponse(
      responseCode = "200",
      description = "Queued",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Object.class),
              examples = @ExampleObject(name = "queued", value = IvrExamples.RESPONSE)))
  public IvrResponse queue(@PathParam(ID) String requestId, byte[] body) {
    UriValue.check(ID, requestId);
    IvrMessage message = IvrReader.read(requestId, json.tree(body));
    if (!LockCollisions.outlast(() -> queueIvr.queue(message))) {
      throw new ProblemException(
          ProblemType.CONFLICT, "This RequestID was used for another message; nothing was queued");
    }
    return IvrResponse.queued(message);
  }
}
