package fieldhub.serviceorderhub.webhook;

import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
import fieldhub.platform.inbox.InboxUnavailableException;
import fieldhub.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes the webhooks of InfoCare's hub (contract serviceorderhub 8), one URL for each kind. */
@Path("{kind}")
@ApplicationScoped
@Tag(name = "service order hub: webhooks")
public class WebhookResource {

  @Inject private WebhookIntake intake;

  /**
   * Takes a webhook.
   *
   * @throws ProblemException NOT_FOUND for a segment that means no kind, INVALID_REQUEST for a body
   *     that cannot be accepted, UNAVAILABLE when it could not be stored
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.INFOCARE_WEBHOOK)
  @Operation(
      operationId = "takeInfoCareWebhook",
      summary =
          "new-status, status-transition, new-cost-proposal, new-message, message-confirmed,"
              + " new-file, case-updated, invoice",
      description = "200 means stored: it is applied once, in any order of arrival.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Object.class)))
  @APIResponse(responseCode = "200", description = "Stored; no body")
  public Response take(@PathParam("kind") String segment, byte[] body) {
    WebhookKind kind =
        WebhookKind.ofSegment(segment)
            .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "Not found"));
    try {
      intake.take(kind, body);
    } catch (InboxUnavailableException e) {
      throw new ProblemException(
          ProblemType.UNAVAILABLE, "The webhook could not be stored; please send it again", e);
    }
    return Response.ok().build();
  }
}
