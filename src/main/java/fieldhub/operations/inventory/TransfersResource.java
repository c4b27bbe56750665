package fieldhub.operations.inventory;

import fieldhub.operations.ledger.MovementItem;
import fieldhub.operations.paging.ItemPage;
import fieldhub.operations.paging.PageKey;
import fieldhub.operations.paging.RequestCheck;
import fieldhub.parts.inventory.Transfer;
import fieldhub.parts.inventory.TransferFilter;
import fieldhub.parts.inventory.Transfers;
import fieldhub.parts.inventory.ValidationCode;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What technicians moved between locations: it explains the ledger and never writes it. */
@Path("transfers")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operations: inventory")
public class TransfersResource {

  /** A document of more movements than this is read in the ledger. */
  private static final int MOST_MOVEMENTS = 500;

  @Inject private Transfers transfers;

  @GET
  @RolesAllowed(Roles.VIEWER)
  @Operation(
      summary = "Transfers by validation code, with the halves reported so far",
      description = "state half lists those that only one of the two technicians reported.")
  public ItemPage<TransferItem> transfers(
      @QueryParam("locationId") String locationId,
      @QueryParam("technician") String technician,
      @QueryParam("code") String code,
      @QueryParam("state") String state,
      @QueryParam("after") String after,
      @QueryParam("limit") String limit) {
    RequestCheck check = new RequestCheck();
    TransferFilter filter =
        new TransferFilter(
            check.text("locationId", locationId),
            check.text("technician", technician),
            check.text("code", code),
            check.choice("state", state, Transfer.State.class));
    Optional<ValidationCode> behind =
        check.after(after, 2, key -> new ValidationCode(key.get(0), key.get(1)));
    int size = check.limit(limit);
    check.done();
    return ItemPage.of(
        transfers.list(filter, behind, size + 1),
        size,
        TransferItem::of,
        transfer -> PageKey.of(transfer.code().one(), transfer.code().two()));
  }

  @GET
  @Path("{code}/{other}")
  @RolesAllowed(Roles.VIEWER)
  @Operation(
      summary = "One transfer, by its two codes in either order, with the movements it explains")
  public TransferItem transfer(@PathParam("code") String code, @PathParam("other") String other) {
    ValidationCode pair = ValidationCode.of(RequestCheck.key(code), RequestCheck.key(other));
    return transfers
        .find(pair)
        .map(it -> TransferItem.of(it, MovementItem.all(transfers.movements(pair, MOST_MOVEMENTS))))
        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "no such transfer"));
  }
}
