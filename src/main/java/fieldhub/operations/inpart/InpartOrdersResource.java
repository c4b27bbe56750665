package fieldhub.operations.inpart;

import fieldhub.audaconnect.orderstatus.OrderReadDesk;
import fieldhub.operations.audaconnect.OrderReadItem;
import fieldhub.operations.paging.ItemPage;
import fieldhub.operations.paging.PageKey;
import fieldhub.operations.paging.Reason;
import fieldhub.operations.paging.RequestCheck;
import fieldhub.parts.inpart.InpartFilter;
import fieldhub.parts.inpart.InpartOrders;
import fieldhub.parts.inpart.InpartStatus;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
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
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Inpart orders, as they are followed through AudaConnect. */
@Path("inpart-orders")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operations: Inpart orders")
public class InpartOrdersResource {

  /** More than a sane order has; the newest are shown. */
  private static final int MOST_CHANGES = 200;

  @Inject private InpartOrders orders;
  @Inject private OrderReadDesk desk;

  @GET
  @RolesAllowed(Roles.VIEWER)
  @Operation(
      summary = "Inpart orders, those first that changed last, page by page",
      description =
          "part is a number of either kind; open=true shows those that can still change, which a"
              + " delivered order can for 30 days.")
  public ItemPage<InpartOrderItem> list(
      @QueryParam("site") String site,
      @QueryParam("status") String status,
      @QueryParam("reference") String reference,
      @QueryParam("assessment") String assessment,
      @QueryParam("workOrder") String workOrder,
      @QueryParam("case") String caseNumber,
      @QueryParam("supplier") String supplier,
      @QueryParam("part") String part,
      @QueryParam("open") String open,
      @QueryParam("after") String after,
      @QueryParam("limit") String limit) {
    RequestCheck check = new RequestCheck();
    InpartFilter filter =
        new InpartFilter(
            check.text("site", site),
            check.choice("status", status, InpartStatus.class),
            check.text("reference", reference),
            check.uuid("assessment", assessment),
            check.text("workOrder", workOrder),
            check.text("case", caseNumber),
            check.text("supplier", supplier),
            check.text("part", part),
            check.truth("open", open),
            check.after(
                after,
                2,
                key ->
                    new InpartFilter.Place(
                        Instant.parse(key.get(0)), UUID.fromString(key.get(1)))));
    int size = check.limit(limit);
    check.done();
    return ItemPage.of(
        orders.page(filter, size + 1),
        size,
        InpartOrderItem::of,
        order -> PageKey.of(order.changedAt(), order.reading().orderId()));
  }

  @GET
  @Path("{id}")
  @RolesAllowed(Roles.VIEWER)
  @Operation(summary = "One Inpart order with its lines, its history and what changed when")
  public InpartOrderItem show(@PathParam("id") String id) {
    UUID order = RequestCheck.uuidKey(id);
    return orders
        .find(order)
        .map(
            it ->
                InpartOrderItem.of(it, orders.history(order), orders.changes(order, MOST_CHANGES)))
        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "no such Inpart order"));
  }

  @POST
  @Path("{id}/read")
  @RolesAllowed(Roles.OPERATOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Reads an order at AudaConnect at once, also one that the hub does not know yet")
  public OrderReadItem read(
      @PathParam("id") String id, ReadWish wish, @Context SecurityContext caller) {
    UUID order = RequestCheck.uuidKey(id);
    ReadWish wanted = RequestCheck.body(wish);
    RequestCheck check = new RequestCheck();
    Optional<String> site = check.text("site", wanted.site());
    String reason = check.required("reason", wanted.reason(), Reason.LENGTH);
    check.done();
    return OrderReadItem.of(desk.readNow(order, site, reason, caller.getUserPrincipal().getName()));
  }
}
