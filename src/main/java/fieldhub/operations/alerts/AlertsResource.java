package fieldhub.operations.alerts;

import fieldhub.operations.paging.ItemPage;
import fieldhub.operations.paging.PageKey;
import fieldhub.operations.paging.Reason;
import fieldhub.operations.paging.RequestCheck;
import fieldhub.platform.alert.AlertFilter;
import fieldhub.platform.alert.Alerts;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What people must look at. */
@Path("alerts")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operations: alerts")
public class AlertsResource {
  @Inject private Alerts alerts;

  @GET
  @RolesAllowed(Roles.VIEWER)
  @Operation(summary = "Alerts, newest first; open=true for those that nobody resolved")
  public ItemPage<AlertItem> list(
      @QueryParam("open") String open,
      @QueryParam("kind") String kind,
      @QueryParam("subject") String subject,
      @QueryParam("after") String after,
      @QueryParam("limit") String limit) {
    RequestCheck check = new RequestCheck();
    AlertFilter filter =
        new AlertFilter(
            check.truth("open", open),
            check.text("kind", kind),
            check.text("subject", subject),
            check.after(after, 1, parts -> UUID.fromString(parts.get(0))));
    int size = check.limit(limit);
    check.done();
    return ItemPage.of(
        alerts.list(filter, size + 1), size, AlertItem::of, alert -> PageKey.of(alert.id()));
  }

  @POST
  @Path("{id}/resolve")
  @RolesAllowed(Roles.OPERATOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Says that somebody has looked; raised again when it happens again")
  public AlertItem resolve(
      @PathParam("id") String id, Reason reason, @Context SecurityContext caller) {
    return AlertItem.of(
        alerts.resolve(
            RequestCheck.uuidKey(id), caller.getUserPrincipal().getName(), Reason.of(reason)));
  }
}
