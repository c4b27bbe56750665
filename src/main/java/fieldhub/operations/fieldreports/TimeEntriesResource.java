package fieldhub.operations.fieldreports;

import fieldhub.operations.paging.ItemPage;
import fieldhub.operations.paging.ReportedPage;
import fieldhub.operations.paging.RequestCheck;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
import fieldhub.platform.reported.ListPlace;
import fieldhub.platform.security.Roles;
import fieldhub.scheduling.fieldreport.TimeEntryFilter;
import fieldhub.scheduling.fieldreport.TimeEntryStore;
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

/** The time that technicians spent. */
@Path("time-entries")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operations: field reports")
public class TimeEntriesResource {

  @Inject private TimeEntryStore timeEntries;

  @GET
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
  @Path("{id}")
  @RolesAllowed(Roles.VIEWER)
  @Operation(summary = "One time entry; with all parts when it was split at midnight")
  public TimeEntryItem timeEntry(@PathParam("id") String id) {
    return timeEntries
        .find(RequestCheck.key(id))
        .map(entry -> TimeEntryItem.of(entry, timeEntries.parts(entry.firstPart())))
        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "no such time entry"));
  }
}
