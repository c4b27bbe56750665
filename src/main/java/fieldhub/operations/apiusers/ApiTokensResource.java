package fieldhub.operations.apiusers;

import fieldhub.operations.paging.ItemPage;
import fieldhub.operations.paging.Reason;
import fieldhub.operations.paging.RequestCheck;
import fieldhub.platform.security.ApiTokens;
import fieldhub.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The tokens of a user of the Service Order Hub, for administrators. */
@Path("api-users/{name}/tokens")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operations: api users")
public class ApiTokensResource {
  private static final int LABEL = 100;

  @Inject private ApiTokens tokens;

  @GET
  @RolesAllowed(Roles.OPERATOR)
  @Operation(summary = "The user's tokens, revoked ones too, without the tokens themselves")
  public ItemPage<ApiTokenItem> list(@PathParam("name") String name) {
    return new ItemPage<>(
        tokens.of(RequestCheck.key(name)).stream().map(ApiTokenItem::of).toList(), "");
  }

  @POST
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Issues one more token and shows it, this once; older ones stay good")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = IssuedToken.class)))
  public Response issue(
      @PathParam("name") String name, NewApiToken body, @Context SecurityContext caller) {
    NewApiToken wanted = RequestCheck.body(body);
    RequestCheck check = new RequestCheck();
    String label = check.required("label", wanted.label(), LABEL);
    Optional<Instant> expiresAt = check.instant("expiresAt", wanted.expiresAt());
    check.done();
    IssuedToken issued =
        IssuedToken.of(tokens.issue(RequestCheck.key(name), label, expiresAt, who(caller)));
    CacheControl nowhere = new CacheControl();
    nowhere.setNoStore(true);
    return Response.ok(issued).cacheControl(nowhere).build();
  }

  @POST
  @Path("{id}/revoke")
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Revokes a token: it stops working on every node within five seconds")
  public ApiTokenItem revoke(
      @PathParam("name") String name,
      @PathParam("id") String id,
      Reason body,
      @Context SecurityContext caller) {
    String reason = Reason.of(body);
    return ApiTokenItem.of(
        tokens.revoke(RequestCheck.key(name), RequestCheck.uuidKey(id), reason, who(caller)));
  }

  private static String who(SecurityContext caller) {
    return caller.getUserPrincipal().getName();
  }
}
