package fieldhub.operations.export;

import fieldhub.operations.paging.ItemPage;
import fieldhub.operations.paging.Reason;
import fieldhub.operations.paging.RequestCheck;
import fieldhub.platform.security.Roles;
import fieldhub.servicemobility.export.ExportPosition;
import fieldhub.servicemobility.export.ExportPositions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The gap radar: what came last of each type, and what was fetched beside it. */
@Path("export-positions")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operations: gap radar")
public class ExportPositionsResource {
  @Inject private ExportPositions positions;

  @GET
  @RolesAllowed(Roles.VIEWER)
  @Operation(summary = "All types with their last rowver and the state of fetching")
  public ItemPage<ExportPositionItem> list() {
    return new ItemPage<>(positions.all().stream().map(this::item).toList(), "");
  }

  @POST
  @Path("{type}/fetch")
  @RolesAllowed(Roles.OPERATOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Has what is missing of a type fetched within ten seconds",
      description = "409 when there is no Export API configured for the type.")
  public ExportPositionItem fetch(
      @PathParam("type") String type, Reason reason, @Context SecurityContext caller) {
    return item(
        positions.fetchNow(
            RequestCheck.key(type), Reason.of(reason), caller.getUserPrincipal().getName()));
  }

  @POST
  @Path("{type}/cursor")
  @RolesAllowed(Roles.OPERATOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Sets where the fetching of a type goes on",
      description =
          "Before the first fetch on a hub whose stock was imported: from 0 on, older movements"
              + " would be added to it. Possible before the Export API is configured.")
  public ExportPositionItem setCursor(
      @PathParam("type") String type, NewCursor cursor, @Context SecurityContext caller) {
    NewCursor wanted = RequestCheck.body(cursor);
    RequestCheck check = new RequestCheck();
    String rowver = check.required("rowver", wanted.rowver(), NewCursor.ROWVER);
    String reason = check.required("reason", wanted.reason(), Reason.LENGTH);
    check.done();
    return item(
        positions.setCursor(
            RequestCheck.key(type), rowver, reason, caller.getUserPrincipal().getName()));
  }

  private ExportPositionItem item(ExportPosition position) {
    return ExportPositionItem.of(position, positions.isFetched(position.type()));
  }
}
