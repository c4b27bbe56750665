package fieldhub.operations.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fieldhub.cases.casefile.CaseDesk;
import fieldhub.cases.casefile.CaseFile;
import fieldhub.cases.casefile.CaseFilter;
import fieldhub.cases.casefile.CaseRecords;
import fieldhub.cases.casefile.CaseStatuses;
import fieldhub.operations.paging.ItemPage;
import fieldhub.operations.paging.PageKey;
import fieldhub.operations.paging.RequestCheck;
import fieldhub.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The cases of all partners and workshops. */
@Path("cases")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operations: service order hub")
public class CasesResource {

  private static final String PASSWORD = "password";

  @Inject private CaseDesk desk;
  @Inject private CaseStatuses statuses;
  @Inject private CaseRecords records;

  @GET
  @RolesAllowed(Roles.VIEWER)
  @Operation(
      summary = "Cases, newest first, page by page",
      description = "status is the key that the partner sees, refNo the partner's own number.")
  public ItemPage<CaseItem> list(
      @QueryParam("partner") String partner,
      @QueryParam("provider") String provider,
      @QueryParam("status") String status,
      @QueryParam("refNo") String refNo,
      @QueryParam("after") String after,
      @QueryParam("limit") String limit,
      @Context UriInfo request) {
    RequestCheck check = new RequestCheck();
    check.only(
        request.getQueryParameters().keySet(),
        Set.of("partner", "provider", "status", "refNo", "after", "limit"));
    CaseFilter filter =
        new CaseFilter(
            check.positive("partner", partner),
            check.positive("provider", provider),
            check.text("status", status),
            check.text("refNo", refNo));
    Optional<Long> before = check.after(after, 1, key -> Long.parseLong(key.get(0)));
    int size = check.limit(limit);
    check.done();
    return ItemPage.of(
        desk.list(filter, before, size + 1), size, CaseItem::of, it -> PageKey.of(it.id()));
  }

  @GET
  @Path("{guid}")
  @RolesAllowed(Roles.VIEWER)
  @Operation(summary = "Everything about one case: data, statuses, news, links")
  public CaseDetails show(@PathParam("guid") String guid) {
    return details(desk.get(RequestCheck.uuidKey(guid)));
  }

  @POST
  @Path("{guid}/links")
  @RolesAllowed(Roles.OPERATOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Ties a work order, parts order or assessment to a case",
      description = "What the hub does for it from now on is logged at the case. 409: another's.")
  public CaseDetails link(
      @PathParam("guid") String guid, NewLink body, @Context SecurityContext caller) {
    UUID id = RequestCheck.uuidKey(guid);
    NewLink link = RequestCheck.body(body);
    return details(desk.link(id, link.read(), who(caller), link.reason()));
  }

  @POST
  @Path("{guid}/links/remove")
  @RolesAllowed(Roles.OPERATOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Takes a link out")
  public CaseDetails unlink(
      @PathParam("guid") String guid, NewLink body, @Context SecurityContext caller) {
    UUID id = RequestCheck.uuidKey(guid);
    NewLink link = RequestCheck.body(body);
    return details(desk.unlink(id, link.read(), who(caller), link.reason()));
  }

  private CaseDetails details(CaseFile it) {
    return new CaseDetails(
        CaseItem.of(it),
        it.contacts(),
        withoutPassword(it.productData()),
        it.orderData(),
        it.tags(),
        statuses.ofCase(it.id()),
        records.ofCase(it.id()),
        desk.links(it.id()).stream().map(LinkItem::of).toList(),
        "/operations/external-requests?case=" + it.id(),
        "/operations/journey?kind=CASE&key=" + it.guid());
  }

  /** The customer's device opens with it: the workshop's business, not the operators'. */
  private static JsonNode withoutPassword(JsonNode productData) {
    return productData.has(PASSWORD)
        ? ((ObjectNode) productData.deepCopy()).without(List.of(PASSWORD))
        : productData;
  }

  private static String who(SecurityContext caller) {
    return caller.getUserPrincipal().getName();
  }
}
