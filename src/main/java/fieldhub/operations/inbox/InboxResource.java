package fieldhub.operations.inbox;

import fieldhub.operations.paging.ItemPage;
import fieldhub.operations.paging.PageKey;
import fieldhub.operations.paging.Reason;
import fieldhub.operations.paging.RequestCheck;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
import fieldhub.platform.inbox.InboxDesk;
import fieldhub.platform.inbox.InboxFilter;
import fieldhub.platform.inbox.InboxRepair;
import fieldhub.platform.inbox.InboxState;
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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Received messages: what became of each, and what operators do about it. */
@Path("inbox")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operations: inbox")
public class InboxResource {
  @Inject private InboxDesk desk;
  @Inject private InboxRepair repair;

  @GET
  @RolesAllowed(Roles.VIEWER)
  @Operation(summary = "Messages, newest first; from inclusive, to exclusive; id is the sender's")
  public ItemPage<MessageItem> list(
      @QueryParam("state") String state,
      @QueryParam("source") String source,
      @QueryParam("type") String type,
      @QueryParam("id") String externalId,
      @QueryParam("from") String from,
      @QueryParam("to") String to,
      @QueryParam("after") String after,
      @QueryParam("limit") String limit) {
    RequestCheck check = new RequestCheck();
    InboxFilter filter =
        new InboxFilter(
            check.choice("state", state, InboxState.class),
            check.text("source", source),
            check.text("type", type),
            check.text("id", externalId),
            check.instant("from", from),
            check.instant("to", to),
            check.after(after, 1, key -> UUID.fromString(key.get(0))));
    int size = check.limit(limit);
    check.done();
    return ItemPage.of(
        desk.find(filter, size + 1), size, MessageItem::of, entry -> PageKey.of(entry.id()));
  }

  @GET
  @Path("{id}")
  @RolesAllowed(Roles.VIEWER)
  @Operation(summary = "One message, by the hub's own id")
  public MessageItem show(@PathParam("id") String id) {
    return desk.entry(RequestCheck.uuidKey(id))
        .map(MessageItem::of)
        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "no such message"));
  }

  @GET
  @Path("{id}/payload")
  @RolesAllowed(Roles.VIEWER)
  @Produces(RawPayload.TYPE)
  @Operation(summary = "The bytes as received; 404 when they were deleted")
  public Response payload(@PathParam("id") String id) {
    return RawPayload.of(desk.payload(RequestCheck.uuidKey(id)));
  }

  @POST
  @Path("{id}/retry")
  @RolesAllowed(Roles.OPERATOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Tries a waiting, parked, discarded or kept message again; 409 in another state")
  public MessageItem retry(
      @PathParam("id") String id, Reason reason, @Context SecurityContext caller) {
    return MessageItem.of(repair.retry(RequestCheck.uuidKey(id), who(caller), Reason.of(reason)));
  }

  @POST
  @Path("replay-kept")
  @RolesAllowed(Roles.OPERATOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Tries all messages of a type that were kept before the hub could apply it",
      description =
          "Answers how many; when there are more than fit into one call, more is true: call again."
              + " source is servicemobility unless it is given; 409 for a type that is only kept.")
  public Replayed replayKept(
      @QueryParam("source") String source,
      @QueryParam("type") String type,
      Reason reason,
      @Context SecurityContext caller) {
    RequestCheck check = new RequestCheck();
    String wanted = check.required("type", type, 64);
    String channel = check.text("source", source, 100).orElse("servicemobility");
    check.done();
    String why = Reason.of(reason);
    return Replayed.by(
        (behind, most) -> repair.replayKept(channel, wanted, behind, most, who(caller), why));
  }

  @POST
  @Path("{id}/park")
  @RolesAllowed(Roles.OPERATOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Takes a message out of the attempts; 409 when it does not wait for one")
  public MessageItem park(
      @PathParam("id") String id, Reason reason, @Context SecurityContext caller) {
    return MessageItem.of(repair.park(RequestCheck.uuidKey(id), who(caller), Reason.of(reason)));
  }

  @POST
  @Path("{id}/discard")
  @RolesAllowed(Roles.OPERATOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Decides that a message shall never be applied; 409 when it was")
  public MessageItem discard(
      @PathParam("id") String id, Reason reason, @Context SecurityContext caller) {
    return MessageItem.of(repair.discard(RequestCheck.uuidKey(id), who(caller), Reason.of(reason)));
  }

  private static String who(SecurityContext caller) {
    return caller.getUserPrincipal().getName();
  }
}
