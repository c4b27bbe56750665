package fieldhub.operations.audaconnect;

import fieldhub.audaconnect.notification.Freshness;
import fieldhub.operations.paging.Reason;
import fieldhub.operations.paging.RequestCheck;
import fieldhub.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Polls on demand; a class of its own with its whole path, so that no other class shares it. */
@Path("audaconnect/sites/{name}/poll")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operations: AudaConnect")
public class PollNowResource {
  @Inject private Freshness freshness;
  @Inject private Clock clock;

  @POST
  @RolesAllowed(Roles.OPERATOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Has a site polled within seconds; a parked one is polled again from then on",
      description = "409 when it cannot be polled: not connected, or to be connected again.")
  public FreshnessItem poll(
      @PathParam("name") String name, Reason reason, @Context SecurityContext caller) {
    return FreshnessItem.of(
        freshness.pollNow(
            RequestCheck.key(name), Reason.of(reason), caller.getUserPrincipal().getName()),
        clock.instant());
  }
}
