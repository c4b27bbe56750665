package fieldhub.operations.fieldreports;

import fieldhub.operations.paging.ItemPage;
import fieldhub.operations.paging.PageKey;
import fieldhub.operations.paging.ReportedPage;
import fieldhub.operations.paging.RequestCheck;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
import fieldhub.platform.reported.ListPlace;
import fieldhub.platform.security.Roles;
import fieldhub.scheduling.fieldreport.ActivityStore;
import fieldhub.scheduling.fieldreport.TimeEntryFilter;
import fieldhub.scheduling.fieldreport.TimeEntryStore;
import fieldhub.scheduling.fieldreport.UserAuditFilter;
import fieldhub.scheduling.fieldreport.UserAuditStore;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What technicians report of their day beside work orders. */
@Path("")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operations: field reports")
public class FieldReportsResource {

  @Inject private TimeEntryStore timeEntries;
  @Inject private ActivityStore activities;
  @Inject private UserAuditStore audits;

  @GET
  @Path("time-entries")
  @RolesAllowed(Roles.VIEWER)
  @Operation(summary = "Time entries, newest first; open=true lists those without an end")
  public ItemPage<TimeEntryItem> timeEntries(
      @QueryParam("workOrder") String workOrder,
      @QueryParam("technician") String technician,
      @QueryParam("open") String open,
      @QueryParam("after") String after,
      @QueryParam("limit") String limit) {
    RequestCheck check = new RequestCheck();
    TimeEntryFilter filter =
        new TimeEntryFilter(
            check.text("workOrder", workOrder),
            check.text("technician", technician),
            check.truth("open", open));
    return ReportedPage.of(
        check,
        after,
        limit,
        (behind, most) -> timeEntries.list(filter, behind, most),
        TimeEntryItem::of,
        entry -> new ListPlace(entry.origin().statedAt(), entry.entryId()));
  }

  @GET
  @Path("time-entries/{id}")
  @RolesAllowed(Roles.VIEWER)
  @Operation(summary = "One time entry; with all parts when it was split at midnight")
  public TimeEntryItem timeEntry(@PathParam("id") String id) {
    return timeEntries
        .find(RequestCheck.key(id))
        .map(entry -> TimeEntryItem.of(entry, timeEntries.parts(entry.firstPart())))
        .orElseThrow(() -> notFound("time entry"));
  }

  @GET
  @Path("activities")
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
  @Path("activities/{id}")
  @RolesAllowed(Roles.VIEWER)
  @Operation(summary = "One activity")
  public ActivityItem activity(@PathParam("id") String id) {
    return activities
        .find(RequestCheck.key(id))
        .map(ActivityItem::of)
        .orElseThrow(() -> notFound("activity"));
  }

  @GET
  @Path("user-audits")
  @RolesAllowed(Roles.VIEWER)
  @Operation(
      summary = "What technicians did as their devices noted it, newest first",
      description = "reference is a work order, load, count, transfer or activity.")
  public ItemPage<UserAuditItem> userAudits(
      @QueryParam("technician") String technician,
      @QueryParam("reference") String reference,
      @QueryParam("category") String category,
      @QueryParam("after") String after,
      @QueryParam("limit") String limit) {
    RequestCheck check = new RequestCheck();
    UserAuditFilter filter =
        new UserAuditFilter(
            check.text("technician", technician),
            check.text("reference", reference),
            check.text("category", category),
            check.after(after, 1, key -> UUID.fromString(key.get(0))));
    int size = check.limit(limit);
    check.done();
    return ItemPage.of(
        audits.list(filter, size + 1), size, UserAuditItem::of, audit -> PageKey.of(audit.id()));
  }

  @GET
  @Path("user-audits/{id}")
  @RolesAllowed(Roles.VIEWER)
  @Operation(summary = "One user audit")
  public UserAuditItem userAudit(@PathParam("id") String id) {
    return audits
        .find(RequestCheck.uuidKey(id))
        .map(UserAuditItem::of)
        .orElseThrow(() -> notFound("user audit"));
  }

  private static ProblemException notFound(String what) {
    return new ProblemException(ProblemType.NOT_FOUND, "no such " + what);
  }
}
