package fieldhub.servicemobility.webhook;

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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Takes ServiceMobility's webhooks (contract servicemobility 6). */
@Path("webhooks")
@ApplicationScoped
public class WebhookResource {

  /** The channel under which the inbox and the ledger know ServiceMobility. */
  public static final String SOURCE = "servicemobility";

  @Inject private WebhookSettings settings;
  @Inject private WebhookIntake intake;

  /** Takes a webhook at the bare endpoint; its body names the type. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "takeWebhook",
      summary = "Takes a webhook of any type; its body names the type",
      description =
          "200 means stored: it is applied once, however often its id arrives, also with another body.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Object.class),
              examples =
                  @ExampleObject(name = "InventoryUsage", value = WebhookExamples.INVENTORY_USAGE)))
  @APIResponse(responseCode = "200", description = "Stored; no body")
  @RolesAllowed(Roles.SERVICE_MOBILITY_WEBHOOK)
  public Response take(byte[] body) {
    return take(body, Optional.empty());
  }

  /**
   * Takes a webhook at a type's own URL.
   *
   * @throws ProblemException NOT_FOUND for a segment that means no type, INVALID_REQUEST for a body
   *     that cannot be accepted, UNAVAILABLE when it could not be stored
   */
  @POST
  @Path("{segment}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "takeWebhookAt",
      summary = "Takes a webhook at its own URL, such as InventoryUsage or Activities",
      description =
          "200 means stored: it is applied once, however often its id arrives, also with another body.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Object.class),
              examples =
                  @ExampleObject(name = "InventoryUsage", value = WebhookExamples.INVENTORY_USAGE)))
  @APIResponse(responseCode = "200", description = "Stored; no body")
  @RolesAllowed(Roles.SERVICE_MOBILITY_WEBHOOK)
  public Response takeAt(@PathParam("segment") String segment, byte[] body) {
    WebhookType type =
        settings
            .ofSegment(segment)
            .orElseThrow(
                () -> new ProblemException(ProblemType.NOT_FOUND, "No webhook has this URL"));
    return take(body, Optional.of(type));
  }

  private Response take(byte[] body, Optional<WebhookType> expected) {
    try {
      intake.take(body, expected);
    } catch (InboxUnavailableException e) {
      throw new ProblemException(
          ProblemType.UNAVAILABLE, "The webhook could not be stored; please send it again", e);
    }
    return Response.ok().build();
  }
}
