package fieldhub.operations.reference;

import fieldhub.cases.reference.Kind;
import fieldhub.cases.reference.ReferenceData;
import fieldhub.cases.reference.ReferenceDesk;
import fieldhub.cases.reference.ReferenceItem;
import fieldhub.operations.paging.Identifier;
import fieldhub.operations.paging.ItemPage;
import fieldhub.operations.paging.PageKey;
import fieldhub.operations.paging.Reason;
import fieldhub.operations.paging.RequestCheck;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
import fieldhub.platform.persistence.LockCollisions;
import fieldhub.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The common data that bookings and rules name: {@code manufacturers}, {@code product-types},
 * {@code service-types}, {@code service-locations}.
 */
@Path("reference-data/{kind}")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operations: reference data")
public class ReferenceDataResource {
  @Inject private ReferenceData reference;
  @Inject private ReferenceDesk desk;

  @GET
  @RolesAllowed(Roles.VIEWER)
  @Operation(summary = "Items of a kind by id, page by page")
  public ItemPage<ReferenceDataItem> list(
      @PathParam("kind") String kind,
      @QueryParam("after") String after,
      @QueryParam("limit") String limit) {
    RequestCheck check = new RequestCheck();
    long from = check.after(after, 1, key -> Long.valueOf(key.get(0))).orElse(0L);
    int size = check.limit(limit);
    check.done();
    return ItemPage.of(
        reference.items(kind(kind)).stream().filter(it -> it.id() > from).limit(size + 1L).toList(),
        size,
        ReferenceDataItem::of,
        it -> PageKey.of(it.id()));
  }

  @GET
  @Path("{id}")
  @RolesAllowed(Roles.VIEWER)
  @Operation(summary = "One item")
  public ReferenceDataItem show(@PathParam("kind") String kind, @PathParam("id") String id) {
    return reference
        .item(kind(kind), Identifier.of(id))
        .map(ReferenceDataItem::of)
        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "no such item"));
  }

  @PUT
  @Path("{id}")
  @RolesAllowed(Roles.OPERATOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Adds the item or overwrites it; seen by every node within five seconds")
  public ReferenceDataItem put(
      @PathParam("kind") String kind,
      @PathParam("id") String id,
      ReferenceDataChange body,
      @Context SecurityContext caller) {
    ReferenceDataChange wanted = RequestCheck.body(body);
    RequestCheck check = new RequestCheck();
    ReferenceItem item = wanted.read(check, kind(kind), Identifier.of(id));
    String reason = check.required("reason", wanted.reason(), Reason.LENGTH);
    check.done();
    String by = caller.getUserPrincipal().getName();
    return LockCollisions.outlast(
        () -> {
          desk.put(item, reason, by);
          return ReferenceDataItem.of(item);
        });
  }

  private static Kind kind(String path) {
    for (Kind each : Kind.values()) {
      if (each.path().equals(path)) {
        return each;
      }
    }
    throw new ProblemException(ProblemType.NOT_FOUND, "no such kind");
  }
}
