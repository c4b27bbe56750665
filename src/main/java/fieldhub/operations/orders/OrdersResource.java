package fieldhub.operations.orders;

import fieldhub.operations.paging.ItemPage;
import fieldhub.operations.paging.PageKey;
import fieldhub.operations.paging.Reason;
import fieldhub.operations.paging.RequestCheck;
import fieldhub.parts.order.BuyersDesk;
import fieldhub.parts.order.OrderStatus;
import fieldhub.parts.order.PartsOrderFilter;
import fieldhub.parts.order.PartsOrders;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Parts orders, and what the buyer's desk does with those that wait for a supplier. */
@Path("orders")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operations: orders")
public class OrdersResource {
  @Inject private PartsOrders orders;
  @Inject private BuyersDesk desk;

  @GET
  @RolesAllowed(Roles.VIEWER)
  @Operation(summary = "Parts orders, newest first, page by page")
  public ItemPage<OrderItem> list(
      @QueryParam("workOrder") String workOrder,
      @QueryParam("status") String status,
      @QueryParam("supplierId") String supplierId,
      @QueryParam("prodNum") String prodNum,
      @QueryParam("after") String after,
      @QueryParam("limit") String limit) {
    RequestCheck check = new RequestCheck();
    PartsOrderFilter filter =
        new PartsOrderFilter(
            check.text("workOrder", workOrder),
            check.choice("status", status, OrderStatus.class),
            check.text("supplierId", supplierId),
            check.text("prodNum", prodNum));
    long before =
        check.after(after, 1, key -> Long.parseLong(key.get(0))).orElse(PartsOrders.FROM_NEWEST);
    int size = check.limit(limit);
    check.done();
    return ItemPage.of(
        orders.page(filter, before, size + 1),
        size,
        OrderItem::of,
        order -> PageKey.of(order.orderNumber()));
  }

  @GET
  @Path("{partOrderNum}")
  @RolesAllowed(Roles.VIEWER)
  @Operation(summary = "One parts order with its lines and its history")
  public OrderItem show(@PathParam("partOrderNum") String partOrderNum) {
    return orders
        .find(RequestCheck.key(partOrderNum))
        .map(OrderItem::of)
        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "no such parts order"));
  }

  @POST
  @Path("{partOrderNum}/confirm")
  @RolesAllowed(Roles.OPERATOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "The supplier accepts the order for that date; 409 when it is not open")
  public OrderItem confirm(
      @PathParam("partOrderNum") String partOrderNum,
      DeliveryDate date,
      @Context SecurityContext caller) {
    return OrderItem.of(
        desk.confirm(RequestCheck.key(partOrderNum), delivery(date), who(caller)).order());
  }

  @POST
  @Path("{partOrderNum}/date")
  @RolesAllowed(Roles.OPERATOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "The supplier delivers at another time; 409 when the order is not open")
  public OrderItem changeDate(
      @PathParam("partOrderNum") String partOrderNum,
      DeliveryDate date,
      @Context SecurityContext caller) {
    return OrderItem.of(
        desk.changeDate(RequestCheck.key(partOrderNum), delivery(date), who(caller)).order());
  }

  @POST
  @Path("{partOrderNum}/cancel")
  @RolesAllowed(Roles.OPERATOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Nothing comes of the order; what a depot reserved is available again")
  public OrderItem cancel(
      @PathParam("partOrderNum") String partOrderNum,
      Reason reason,
      @Context SecurityContext caller) {
    return OrderItem.of(
        desk.cancel(RequestCheck.key(partOrderNum), Reason.of(reason), who(caller)).order());
  }

  private static Instant delivery(DeliveryDate date) {
    RequestCheck check = new RequestCheck();
    String text = check.required("delivery", date == null ? null : date.delivery(), 64);
    Instant delivery = check.instant("delivery", text).orElse(Instant.EPOCH);
    check.done();
    return delivery;
  }

  private static String who(SecurityContext caller) {
    return caller.getUserPrincipal().getName();
  }
}
