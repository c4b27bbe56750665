package fieldhub.operations.inventory;

import fieldhub.operations.paging.ItemPage;
import fieldhub.operations.paging.ReportedPage;
import fieldhub.operations.paging.RequestCheck;
import fieldhub.parts.inventory.Recommendations;
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

/** What locations should hold. */
@Path("recommendations")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operations: inventory")
public class RecommendationsResource {

  @Inject private Recommendations recommendations;

  @GET
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
  @Path("{id}")
  @RolesAllowed(Roles.VIEWER)
  @Operation(summary = "One recommendation with its items")
  public RecommendationItem recommendation(@PathParam("id") String id) {
    return recommendations
        .find(RequestCheck.key(id))
        .map(RecommendationItem::of)
        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "no such recommendation"));
  }
}
