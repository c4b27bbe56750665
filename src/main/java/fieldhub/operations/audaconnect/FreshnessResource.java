package fieldhub.operations.audaconnect;

import fieldhub.audaconnect.connection.SiteState;
import fieldhub.audaconnect.notification.Freshness;
import fieldhub.audaconnect.notification.FreshnessFilter;
import fieldhub.operations.paging.ItemPage;
import fieldhub.operations.paging.PageKey;
import fieldhub.operations.paging.RequestCheck;
import fieldhub.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How fresh what the hub knows of AudaConnect's sites is. */
@Path("audaconnect/freshness")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operations: AudaConnect")
public class FreshnessResource {
  @Inject private Freshness freshness;
  @Inject private Clock clock;

  @GET
  @RolesAllowed(Roles.VIEWER)
  @Operation(
      summary = "Sites with their last and next polls, by name, page by page",
      description = "lagging=true restricts to those without a good poll for two intervals.")
  public ItemPage<FreshnessItem> list(
      @QueryParam("state") String state,
      @QueryParam("lagging") String lagging,
      @QueryParam("after") String after,
      @QueryParam("limit") String limit) {
    RequestCheck check = new RequestCheck();
    FreshnessFilter filter =
        new FreshnessFilter(
            check.choice("state", state, SiteState.class),
            check.truth("lagging", lagging).orElse(false),
            check.after(after, 1, parts -> parts.get(0)));
    int size = check.limit(limit);
    check.done();
    Instant now = clock.instant();
    return ItemPage.of(
        freshness.list(filter, size + 1),
        size,
        it -> FreshnessItem.of(it, now),
        it -> PageKey.of(it.site()));
  }
}
