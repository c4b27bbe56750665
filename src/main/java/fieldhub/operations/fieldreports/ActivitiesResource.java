package fieldhub.operations.fieldreports;

import fieldhub.operations.paging.ItemPage;
import fieldhub.operations.paging.ReportedPage;
import fieldhub.operations.paging.RequestCheck;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
import fieldhub.platform.reported.ListPlace;
import fieldhub.platform.security.Roles;
import fieldhub.scheduling.fieldreport.ActivityStore;
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

/** What technicians were scheduled for beside work orders. */
@Path("activities")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operations: field reports")
public class ActivitiesResource {

  @Inject private ActivityStore activities;

  @GET
  @RolesAllowed(Roles.VIEWER)
  @Operation(summary = "Activities, newest first")
  public ItemPage<ActivityItem> activities(
      @QueryParam("technician") String technician,
      @QueryParam("after") String after,
      @QueryParam("limit") String limit) {
    RequestCheck check = new RequestCheck();
    Optional<String> whose = check.text("technician", technician);
    return ReportedPage.of(
        check,
        after,
        limit,
        (behind, most) -> activities.list(whose, behind, most),
        ActivityItem::of,
        activity -> new ListPlace(activity.origin().statedAt(), activity.activityId()));
  }

  @GET
  @Path("{id}")
  @RolesAllowed(Roles.VIEWER)
  @Operation(summary = "One activity")
  public ActivityItem activity(@PathParam("id") String id) {
    return activities
        .find(RequestCheck.key(id))
        .map(ActivityItem::of)
        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "no such activity"));
  }
}
