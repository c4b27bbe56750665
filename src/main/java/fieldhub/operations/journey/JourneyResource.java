package fieldhub.operations.journey;

import fieldhub.cases.requestlog.CaseNumbers;
import fieldhub.operations.paging.ItemPage;
import fieldhub.operations.paging.PageKey;
import fieldhub.operations.paging.RequestCheck;
import fieldhub.platform.journey.Journey;
import fieldhub.platform.journey.KeyKind;
import fieldhub.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One number leads to everything that happened under it. */
@Path("journey")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operations: journey")
public class JourneyResource {
  private static final int KEY_LENGTH = 200;

  @Inject private Journey journey;
  @Inject private CaseNumbers caseNumbers;

  @GET
  @RolesAllowed(Roles.VIEWER)
  @Operation(
      summary = "Everything under a business key, newest first, each step with its link",
      description =
          "key: a work order, parts order, part, storage location, technician, site, asset, case or"
              + " message number; kind restricts to one of these. A case is found by its guid in"
              + " any case, by this hub's number, by InfoCare's and by the partner's refNo alike.")
  public ItemPage<StepItem> of(
      @QueryParam("key") String key,
      @QueryParam("kind") String kind,
      @QueryParam("after") String after,
      @QueryParam("limit") String limit) {
    RequestCheck check = new RequestCheck();
    String wanted = check.required("key", key, KEY_LENGTH);
    Optional<KeyKind> kindOfKey = check.choice("kind", kind, KeyKind.class);
    Optional<UUID> before = check.after(after, 1, parts -> UUID.fromString(parts.get(0)));
    int size = check.limit(limit);
    check.done();
    return ItemPage.of(
        journey.of(keys(wanted), kindOfKey, before, size + 1),
        size,
        StepItem::of,
        step -> PageKey.of(step.id()));
  }

  /** What was asked for, and the public id of the case that it may name. */
  private List<String> keys(String wanted) {
    return Stream.concat(Stream.of(wanted), caseNumbers.named(wanted).stream().map(UUID::toString))
        .distinct()
        .toList();
  }
}
