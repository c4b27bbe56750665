package fieldhub.operations.inbox;

import fieldhub.operations.paging.ItemPage;
import fieldhub.operations.paging.PageKey;
import fieldhub.operations.paging.RequestCheck;
import fieldhub.platform.inbox.InboxDesk;
import fieldhub.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Messages that came again under the same id with another body. */
@Path("conflicts")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operations: inbox")
public class ConflictsResource {
  @Inject private InboxDesk desk;

  @GET
  @RolesAllowed(Roles.VIEWER)
  @Operation(summary = "Conflicts, newest first: only the stored message was applied")
  public ItemPage<ConflictItem> list(
      @QueryParam("after") String after, @QueryParam("limit") String limit) {
    RequestCheck check = new RequestCheck();
    Optional<UUID> before = check.after(after, 1, key -> UUID.fromString(key.get(0)));
    int size = check.limit(limit);
    check.done();
    return ItemPage.of(
        desk.conflicts(before, size + 1),
        size,
        ConflictItem::of,
        conflict -> PageKey.of(conflict.id()));
  }

  @GET
  @Path("{id}/payload")
  @RolesAllowed(Roles.VIEWER)
  @Produces(RawPayload.TYPE)
  @Operation(summary = "The body that was not applied")
  public Response payload(@PathParam("id") String id) {
    return RawPayload.of(desk.conflictPayload(RequestCheck.uuidKey(id)));
  }
}
