package fieldhub.operations.inventory;

import fieldhub.operations.ledger.MovementItem;
import fieldhub.operations.paging.ItemPage;
import fieldhub.operations.paging.ReportedPage;
import fieldhub.operations.paging.RequestCheck;
import fieldhub.parts.inventory.Loads;
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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What technicians loaded: it explains the ledger and never writes it. */
@Path("loads")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operations: inventory")
public class LoadsResource {

  /** A document of more movements than this is read in the ledger. */
  private static final int MOST_MOVEMENTS = 500;

  @Inject private Loads loads;

  @GET
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
  @Path("{loadNum}")
  @RolesAllowed(Roles.VIEWER)
  @Operation(summary = "One load with its items and the movements that it explains")
  public LoadItem load(@PathParam("loadNum") String loadNum) {
    return loads
        .find(RequestCheck.key(loadNum))
        .map(load -> LoadItem.of(load, MovementItem.all(loads.movements(loadNum, MOST_MOVEMENTS))))
        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "no such load"));
  }
}
