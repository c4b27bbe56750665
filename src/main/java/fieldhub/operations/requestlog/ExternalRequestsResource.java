package fieldhub.operations.requestlog;

import fieldhub.cases.requestlog.ExternalRequestFilter;
import fieldhub.cases.requestlog.ExternalRequests;
import fieldhub.cases.requestlog.Origin;
import fieldhub.cases.requestlog.UpstreamState;
import fieldhub.operations.paging.ItemPage;
import fieldhub.operations.paging.PageKey;
import fieldhub.operations.paging.RequestCheck;
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

/** The log of cases: what partners posted, what the hub called, what was found at InfoCare. */
@Path("external-requests")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operations: cases")
public class ExternalRequestsResource {

  @Inject private ExternalRequests requests;

  @GET
  @RolesAllowed(Roles.VIEWER)
  @Operation(summary = "Log entries, newest first")
  public ItemPage<ExternalRequestItem> list(
      @QueryParam("case") String caseId,
      @QueryParam("origin") String origin,
      @QueryParam("type") String type,
      @QueryParam("upstream") String upstream,
      @QueryParam("after") String after,
      @QueryParam("limit") String limit) {
    RequestCheck check = new RequestCheck();
    ExternalRequestFilter filter =
        new ExternalRequestFilter(
            check.positive("case", caseId),
            check.choice("origin", origin, Origin.class),
            check.text("type", type),
            check.choice("upstream", upstream, UpstreamState.class));
    Optional<Long> before = check.after(after, 1, key -> Long.valueOf(key.get(0)));
    int size = check.limit(limit);
    check.done();
    return ItemPage.of(
        requests.list(filter, before, size + 1),
        size,
        ExternalRequestItem::of,
        it -> PageKey.of(it.id()));
  }

  @GET
  @Path("{id}")
  @RolesAllowed(Roles.VIEWER)
  @Operation(summary = "One log entry")
  public ExternalRequestItem show(@PathParam("id") long id) {
    return ExternalRequestItem.of(
        requests
            .find(id)
            .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "no such entry")));
  }
}
