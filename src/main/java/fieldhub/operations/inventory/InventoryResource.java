package fieldhub.operations.inventory;

import fieldhub.operations.ledger.MovementItem;
import fieldhub.operations.paging.ItemPage;
import fieldhub.operations.paging.PageKey;
import fieldhub.operations.paging.ReportedPage;
import fieldhub.operations.paging.RequestCheck;
import fieldhub.parts.inventory.CountFilter;
import fieldhub.parts.inventory.Loads;
import fieldhub.parts.inventory.PhysicalCounts;
import fieldhub.parts.inventory.Recommendations;
import fieldhub.parts.inventory.Transfer;
import fieldhub.parts.inventory.TransferFilter;
import fieldhub.parts.inventory.Transfers;
import fieldhub.parts.inventory.ValidationCode;
import fieldhub.parts.stock.LedgerEntry;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
import fieldhub.platform.reported.ListPlace;
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
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What technicians loaded, moved, counted and should hold: it explains the ledger. */
@Path("")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operations: inventory")
public class InventoryResource {

  /** A document of more movements than this is read in the ledger. */
  private static final int MOST_MOVEMENTS = 500;

  @Inject private Loads loads;
  @Inject private Transfers transfers;
  @Inject private PhysicalCounts counts;
  @Inject private Recommendations recommendations;

  @GET
  @Path("loads")
  @RolesAllowed(Roles.VIEWER)
  @Operation(summary = "Loads that technicians accepted, newest first")
  public ItemPage<LoadItem> loads(
      @QueryParam("locationId") String locationId,
      @QueryParam("after") String after,
      @QueryParam("limit") String limit) {
    RequestCheck check = new RequestCheck();
    Optional<String> location = check.text("locationId", locationId);
    return ReportedPage.of(
        check,
        after,
        limit,
        (behind, most) -> loads.list(location, behind, most),
        LoadItem::of,
        load -> new ListPlace(load.origin().statedAt(), load.loadNum()));
  }

  @GET
  @Path("loads/{loadNum}")
  @RolesAllowed(Roles.VIEWER)
  @Operation(summary = "One load with its items and the movements that it explains")
  public LoadItem load(@PathParam("loadNum") String loadNum) {
    return loads
        .find(RequestCheck.key(loadNum))
        .map(load -> LoadItem.of(load, items(loads.movements(loadNum, MOST_MOVEMENTS))))
        .orElseThrow(() -> notFound("load"));
  }

  @GET
  @Path("transfers")
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
  @Path("transfers/{code}/{other}")
  @RolesAllowed(Roles.VIEWER)
  @Operation(
      summary = "One transfer, by its two codes in either order, with the movements it explains")
  public TransferItem transfer(@PathParam("code") String code, @PathParam("other") String other) {
    ValidationCode pair = ValidationCode.of(RequestCheck.key(code), RequestCheck.key(other));
    return transfers
        .find(pair)
        .map(it -> TransferItem.of(it, items(transfers.movements(pair, MOST_MOVEMENTS))))
        .orElseThrow(() -> notFound("transfer"));
  }

  @GET
  @Path("counts")
  @RolesAllowed(Roles.VIEWER)
  @Operation(summary = "Physical counts, newest first; status 1001 not completed, 1002 completed")
  public ItemPage<CountItem> counts(
      @QueryParam("locationId") String locationId,
      @QueryParam("technician") String technician,
      @QueryParam("status") String status,
      @QueryParam("after") String after,
      @QueryParam("limit") String limit) {
    RequestCheck check = new RequestCheck();
    CountFilter filter =
        new CountFilter(
            check.text("locationId", locationId),
            check.text("technician", technician),
            check.text("status", status));
    return ReportedPage.of(
        check,
        after,
        limit,
        (behind, most) -> counts.list(filter, behind, most),
        CountItem::of,
        count -> new ListPlace(count.origin().statedAt(), count.countNum()));
  }

  @GET
  @Path("counts/{countNum}")
  @RolesAllowed(Roles.VIEWER)
  @Operation(
      summary = "One count with its items and its drift report",
      description =
          "For each product what was expected and counted, what the ledger had at the time of the"
              + " count, the difference, and what of it the count's own movements corrected.")
  public CountItem count(@PathParam("countNum") String countNum) {
    return counts
        .find(RequestCheck.key(countNum))
        .map(
            count ->
                CountItem.of(
                    count,
                    counts.drift(count).stream().map(DriftItem::of).toList(),
                    items(counts.movements(countNum, MOST_MOVEMENTS))))
        .orElseThrow(() -> notFound("count"));
  }

  @GET
  @Path("recommendations")
  @RolesAllowed(Roles.VIEWER)
  @Operation(summary = "Stock level recommendations, newest first")
  public ItemPage<RecommendationItem> recommendations(
      @QueryParam("locationId") String locationId,
      @QueryParam("after") String after,
      @QueryParam("limit") String limit) {
    RequestCheck check = new RequestCheck();
    Optional<String> location = check.text("locationId", locationId);
    return ReportedPage.of(
        check,
        after,
        limit,
        (behind, most) -> recommendations.list(location, behind, most),
        RecommendationItem::of,
        it -> new ListPlace(it.origin().statedAt(), it.recommendationId()));
  }

  @GET
  @Path("recommendations/{id}")
  @RolesAllowed(Roles.VIEWER)
  @Operation(summary = "One recommendation with its items")
  public RecommendationItem recommendation(@PathParam("id") String id) {
    return recommendations
        .find(RequestCheck.key(id))
        .map(RecommendationItem::of)
        .orElseThrow(() -> notFound("recommendation"));
  }

  private static List<MovementItem> items(List<LedgerEntry> movements) {
    return movements.stream().map(MovementItem::of).toList();
  }

  private static ProblemException notFound(String what) {
    return new ProblemException(ProblemType.NOT_FOUND, "no such " + what);
  }
}
