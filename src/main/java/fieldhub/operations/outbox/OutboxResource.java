package fieldhub.operations.outbox;

import fieldhub.operations.paging.ItemPage;
import fieldhub.operations.paging.PageKey;
import fieldhub.operations.paging.Reason;
import fieldhub.operations.paging.RequestCheck;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
import fieldhub.platform.outbox.OutboxDesk;
import fieldhub.platform.outbox.OutboxState;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Messages that leave the hub, and every try to deliver them. */
@Path("outbox")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operations: outbox")
public class OutboxResource {
  @Inject private OutboxDesk desk;

  @GET
  @RolesAllowed(Roles.VIEWER)
  @Operation(summary = "Outgoing messages, newest first; key is the business key")
  public ItemPage<OutgoingItem> list(
      @QueryParam("state") String state,
      @QueryParam("key") String businessKey,
      @QueryParam("after") String after,
      @QueryParam("limit") String limit) {
    RequestCheck check = new RequestCheck();
    Optional<OutboxState> wanted = check.choice("state", state, OutboxState.class);
    Optional<String> key = check.text("key", businessKey);
    Optional<UUID> before = check.after(after, 1, parts -> UUID.fromString(parts.get(0)));
    int size = check.limit(limit);
    check.done();
    return ItemPage.of(
        desk.list(wanted, key, before, size + 1),
        size,
        OutgoingItem::of,
        entry -> PageKey.of(entry.id()));
  }

  @GET
  @Path("{id}")
  @RolesAllowed(Roles.VIEWER)
  @Operation(summary = "One outgoing message with all that was tried")
  public OutgoingItem show(@PathParam("id") String id) {
    return desk.find(RequestCheck.uuidKey(id))
        .map(OutgoingItem::of)
        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "no such message"));
  }

  @POST
  @Path("{id}/send-again")
  @RolesAllowed(Roles.OPERATOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary =
          "Sends a refused, parked or unknown message again; it may arrive twice when unknown")
  public OutgoingItem sendAgain(
      @PathParam("id") String id, Reason reason, @Context SecurityContext caller) {
    return OutgoingItem.of(
        desk.sendAgain(RequestCheck.uuidKey(id), who(caller), Reason.of(reason)));
  }

  @POST
  @Path("{id}/discard")
  @RolesAllowed(Roles.OPERATOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Takes out a message that was not delivered; 409 when it was or is being sent")
  public OutgoingItem discard(
      @PathParam("id") String id, Reason reason, @Context SecurityContext caller) {
    return OutgoingItem.of(desk.discard(RequestCheck.uuidKey(id), who(caller), Reason.of(reason)));
  }

  private static String who(SecurityContext caller) {
    return caller.getUserPrincipal().getName();
  }
}
