package fieldhub.operations.fieldreports;

import fieldhub.operations.paging.ItemPage;
import fieldhub.operations.paging.PageKey;
import fieldhub.operations.paging.RequestCheck;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
import fieldhub.platform.security.Roles;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What technicians did, as their devices noted it. */
@Path("user-audits")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operations: field reports")
public class UserAuditsResource {

  @Inject private UserAuditStore audits;

  @GET
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
  @Path("{id}")
  @RolesAllowed(Roles.VIEWER)
  @Operation(summary = "One user audit")
  public UserAuditItem userAudit(@PathParam("id") String id) {
    return audits
        .find(RequestCheck.uuidKey(id))
        .map(UserAuditItem::of)
        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "no such user audit"));
  }
}
