package fieldhub.operations.routing;

import fieldhub.cases.routing.RoutingDesk;
import fieldhub.operations.paging.ItemPage;
import fieldhub.operations.paging.PageKey;
import fieldhub.operations.paging.RequestCheck;
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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The versions of a partner's routing, and the way back to one. */
@Path("routing/{partner}/versions")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operations: routing")
public class RoutingVersionsResource {
  @Inject private RoutingDesk desk;
  @Inject private RoutingChanges changes;

  @GET
  @RolesAllowed(Roles.VIEWER)
  @Operation(summary = "Who changed the routing, when and why; newest first")
  public ItemPage<VersionItem> list(
      @PathParam("partner") long partner,
      @QueryParam("after") String after,
      @QueryParam("limit") String limit) {
    RequestCheck check = new RequestCheck();
    Optional<Long> before = check.after(after, 1, key -> Long.valueOf(key.get(0)));
    int size = check.limit(limit);
    check.done();
    return ItemPage.of(
        desk.versions(partner, before, size + 1),
        size,
        VersionItem::of,
        it -> PageKey.of(it.version()));
  }

  @POST
  @Path("{version}/restore")
  @RolesAllowed(Roles.OPERATOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Makes the routing as it was in that version; that is a new version")
  public RoutingItem restore(
      @PathParam("partner") long partner,
      @PathParam("version") long version,
      byte[] body,
      @Context SecurityContext caller) {
    return changes.restore(partner, version, body, caller);
  }
}
