package fieldhub.operations.ledger;

import fieldhub.operations.paging.ItemPage;
import fieldhub.operations.paging.PageKey;
import fieldhub.operations.paging.RequestCheck;
import fieldhub.parts.stock.LedgerEntries;
import fieldhub.parts.stock.LedgerFilter;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The stock ledger: every change of what is on hand. */
@Path("ledger")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operations: stock")
public class LedgerResource {
  @Inject private LedgerEntries ledger;

  @GET
  @RolesAllowed(Roles.VIEWER)
  @Operation(
      summary = "Stock movements, newest first",
      description = "reference is a work order, load, transfer or count; message an inbox id.")
  public ItemPage<MovementItem> list(
      @QueryParam("locationId") String locationId,
      @QueryParam("prodNum") String prodNum,
      @QueryParam("workOrder") String workOrder,
      @QueryParam("reference") String reference,
      @QueryParam("message") String message,
      @QueryParam("after") String after,
      @QueryParam("limit") String limit) {
    RequestCheck check = new RequestCheck();
    LedgerFilter filter =
        new LedgerFilter(
            check.text("locationId", locationId),
            check.text("prodNum", prodNum),
            check.text("workOrder", workOrder).or(() -> check.text("reference", reference)),
            check.uuid("message", message),
            check.after(after, 1, key -> UUID.fromString(key.get(0))));
    int size = check.limit(limit);
    check.done();
    return ItemPage.of(
        ledger.find(filter, size + 1), size, MovementItem::of, entry -> PageKey.of(entry.id()));
  }

  @GET
  @Path("{id}/dispositions")
  @RolesAllowed(Roles.VIEWER)
  @Operation(summary = "Why items of a movement were wrong or damaged")
  public ItemPage<DispositionItem> dispositions(@PathParam("id") String id) {
    return new ItemPage<>(
        ledger.dispositions(RequestCheck.uuidKey(id)).stream().map(DispositionItem::of).toList(),
        "");
  }
}
