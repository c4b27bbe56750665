package fieldhub.operations.audit;

import fieldhub.operations.paging.ItemPage;
import fieldhub.operations.paging.PageKey;
import fieldhub.operations.paging.RequestCheck;
import fieldhub.platform.audit.Audit;
import fieldhub.platform.audit.AuditEntry;
import fieldhub.platform.audit.AuditFilter;
import fieldhub.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who changed what, for administrators. */
@Path("audit")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operations: audit")
public class AuditResource {
  @Inject private Audit audit;

  @GET
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Operation(summary = "Changes by operators, newest first; from inclusive, to exclusive")
  public ItemPage<AuditItem> list(
      @QueryParam("operator") String operator,
      @QueryParam("action") String action,
      @QueryParam("objectKind") String objectKind,
      @QueryParam("objectId") String objectId,
      @QueryParam("from") String from,
      @QueryParam("to") String to,
      @QueryParam("after") String after,
      @QueryParam("limit") String limit) {
    RequestCheck check = new RequestCheck();
    AuditFilter filter =
        new AuditFilter(
            check.text("operator", operator),
            check.text("action", action),
            check.text("objectKind", objectKind),
            check.text("objectId", objectId),
            check.instant("from", from),
            check.instant("to", to));
    Optional<AuditEntry.Key> last = check.after(after, 2, AuditResource::key);
    int size = check.limit(limit);
    check.done();
    return ItemPage.of(
        audit.list(filter, last, size + 1),
        size,
        AuditItem::of,
        entry -> PageKey.of(entry.occurredAt(), entry.id()));
  }

  private static AuditEntry.Key key(List<String> parts) {
    return new AuditEntry.Key(Instant.parse(parts.get(0)), UUID.fromString(parts.get(1)));
  }
}
