package fieldhub.operations.inventory;

import fieldhub.operations.ledger.MovementItem;
import fieldhub.operations.paging.ItemPage;
import fieldhub.operations.paging.ReportedPage;
import fieldhub.operations.paging.RequestCheck;
import fieldhub.parts.inventory.CountFilter;
import fieldhub.parts.inventory.PhysicalCounts;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What technicians counted, and how far that is from the ledger. */
@Path("counts")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operations: inventory")
public class CountsResource {

  /** A document of more movements than this is read in the ledger. */
  private static final int MOST_MOVEMENTS = 500;

  @Inject private PhysicalCounts counts;

  @GET
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
  @Path("{countNum}")
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
                    MovementItem.all(counts.movements(countNum, MOST_MOVEMENTS))))
        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "no such count"));
  }
}
