package fieldhub.servicemobility.authentication;

import fieldhub.platform.http.Json;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Authentication REST API Interface (contract servicemobility 5.2); needs no token. */
@Path("authentication")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AuthenticationResource {
  @Inject private Json json;
  @Inject private LogOn logOn;

  /** Gives a technician a token for user name and password. */
  @POST
  @PermitAll
  @Operation(
      operationId = "logOn",
      summary = "A token for a technician's user name and password",
      description =
          "One answer for unknown user, wrong password, disabled and locked. After a few failures"
              + " the user is locked for a while; operators can lift that.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Object.class),
              examples = @ExampleObject(name = "logon", value = AuthenticationExamples.REQUEST)))
  @APIResponse(
      responseCode = "200",
      description = "Good credentials",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Object.class),
              examples = @ExampleObject(name = "token", value = AuthenticationExamples.RESPONSE)))
  @APIResponse(responseCode = "401", description = "Invalid logon")
  @APIResponse(
      responseCode = "500",
      description = "Not decided: logon is not set up, or too many at once")
  public AuthenticationResponse logOn(byte[] body, @Context HttpServletRequest request) {
    return new AuthenticationResponse(
        logOn.token(AuthenticationReader.read(json.tree(body)), request.getRemoteAddr()));
  }
}
