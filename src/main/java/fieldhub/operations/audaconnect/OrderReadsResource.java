package fieldhub.operations.audaconnect;

import fieldhub.audaconnect.orderstatus.OrderReadDesk;
import fieldhub.audaconnect.orderstatus.OrderReadFilter;
import fieldhub.audaconnect.orderstatus.OrderReadState;
import fieldhub.operations.paging.ItemPage;
import fieldhub.operations.paging.PageKey;
import fieldhub.operations.paging.Reason;
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
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Orders that are to be read at AudaConnect, and those that could not be. */
@Path("audaconnect/order-reads")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operations: AudaConnect")
public class OrderReadsResource {
  @Inject private OrderReadDesk desk;

  @GET
  @RolesAllowed(Roles.VIEWER)
  @Operation(
      summary =
          "Orders to be read, those first that were told last; state=PARKED for what waits"
              + " for a person")
  public ItemPage<OrderReadItem> list(
      @QueryParam("state") String state,
      @QueryParam("site") String site,
      @QueryParam("order") String order,
      @QueryParam("after") String after,
      @QueryParam("limit") String limit) {
    RequestCheck check = new RequestCheck();
    OrderReadFilter filter =
        new OrderReadFilter(
            check.choice("state", state, OrderReadState.class),
            check.text("site", site),
            check.uuid("order", order),
            check.after(
                after,
                2,
                key ->
                    new OrderReadFilter.Place(
                        Instant.parse(key.get(0)), UUID.fromString(key.get(1)))));
    int size = check.limit(limit);
    check.done();
    return ItemPage.of(
        desk.list(filter, size + 1),
        size,
        OrderReadItem::of,
        read -> PageKey.of(read.toldAt(), read.order()));
  }

  @GET
  @Path("{order}")
  @RolesAllowed(Roles.VIEWER)
  @Operation(summary = "The reading of one order")
  public OrderReadItem show(@PathParam("order") String order) {
    return OrderReadItem.of(desk.get(RequestCheck.uuidKey(order)));
  }

  @POST
  @Path("{order}/retry")
  @RolesAllowed(Roles.OPERATOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Reads a parked or waiting order at once; attempts are counted anew")
  public OrderReadItem retry(
      @PathParam("order") String order, Reason reason, @Context SecurityContext caller) {
    return OrderReadItem.of(
        desk.retry(RequestCheck.uuidKey(order), Reason.of(reason), who(caller)));
  }

  @POST
  @Path("{order}/discard")
  @RolesAllowed(Roles.OPERATOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Gives a read up until somebody tells of the order again")
  public OrderReadItem discard(
      @PathParam("order") String order, Reason reason, @Context SecurityContext caller) {
    return OrderReadItem.of(
        desk.discard(RequestCheck.uuidKey(order), Reason.of(reason), who(caller)));
  }

  private static String who(SecurityContext caller) {
    return caller.getUserPrincipal().getName();
  }
}
