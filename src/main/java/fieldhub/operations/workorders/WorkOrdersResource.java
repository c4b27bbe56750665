package fieldhub.operations.workorders;

import fieldhub.operations.orders.OrderItem;
import fieldhub.operations.paging.ItemPage;
import fieldhub.operations.paging.PageKey;
import fieldhub.operations.paging.RequestCheck;
import fieldhub.parts.order.PartsOrderFilter;
import fieldhub.parts.order.PartsOrders;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
import fieldhub.platform.security.Roles;
import fieldhub.scheduling.workorder.BookingStore;
import fieldhub.scheduling.workorder.WorkOrder;
import fieldhub.scheduling.workorder.WorkOrderFilter;
import fieldhub.scheduling.workorder.WorkOrderOrigin;
import fieldhub.scheduling.workorder.WorkOrderReports;
import fieldhub.scheduling.workorder.WorkOrderStore;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Work orders, as booked here and as devices report them. */
@Path("work-orders")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operations: work orders")
public class WorkOrdersResource {

  /** More than any work order has; the lists of orders and bookings have them all. */
  private static final int MOST_BESIDE = 100;

  @Inject private WorkOrderStore workOrders;
  @Inject private WorkOrderReports reports;
  @Inject private BookingStore bookings;
  @Inject private PartsOrders partsOrders;

  @GET
  @RolesAllowed(Roles.VIEWER)
  @Operation(
      summary = "Work orders, those first that the hub heard of last, page by page",
      description =
          "status is the vendor's code, site a location number, original a work order whose"
              + " follow-ups are wanted.")
  public ItemPage<WorkOrderItem> list(
      @QueryParam("status") String status,
      @QueryParam("technician") String technician,
      @QueryParam("site") String site,
      @QueryParam("original") String original,
      @QueryParam("origin") String origin,
      @QueryParam("after") String after,
      @QueryParam("limit") String limit) {
    RequestCheck check = new RequestCheck();
    WorkOrderFilter filter =
        new WorkOrderFilter(
            check.text("status", status),
            check.text("technician", technician),
            check.text("site", site),
            check.text("original", original),
            check.choice("origin", origin, WorkOrderOrigin.class),
            ListPlace.read(check, after));
    int size = check.limit(limit);
    check.done();
    return ItemPage.of(
        workOrders.page(filter, size + 1),
        size,
        WorkOrderItem::of,
        order -> PageKey.of(order.createdAt(), order.orderNum()));
  }

  @GET
  @Path("{orderNum: .+}")
  @RolesAllowed(Roles.VIEWER)
  @Operation(
      summary = "Everything about one work order: state, booking, reports, parts, follow-ups")
  public WorkOrderView show(@PathParam("orderNum") String number) {
    String orderNum = RequestCheck.key(number);
    WorkOrder order =
        workOrders
            .find(orderNum)
            .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "no such work order"));
    return new WorkOrderView(
        WorkOrderItem.of(order),
        bookings.find(orderNum).map(BookingItem::of).orElse(null),
        reports.history(orderNum).stream().map(ReportItem::of).toList(),
        partsOrders(orderNum),
        followUps(orderNum),
        "/operations/journey?kind=WORK_ORDER&key="
            + URLEncoder.encode(orderNum, StandardCharsets.UTF_8));
  }

  private List<OrderItem> partsOrders(String orderNum) {
    PartsOrderFilter ofWorkOrder =
        new PartsOrderFilter(
            Optional.of(orderNum), Optional.empty(), Optional.empty(), Optional.empty());
    return partsOrders.page(ofWorkOrder, PartsOrders.FROM_NEWEST, MOST_BESIDE).stream()
        .map(OrderItem::of)
        .toList();
  }

  private List<WorkOrderItem> followUps(String orderNum) {
    WorkOrderFilter ofOriginal =
        new WorkOrderFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(orderNum),
            Optional.empty(),
            Optional.empty());
    return workOrders.page(ofOriginal, MOST_BESIDE).stream().map(WorkOrderItem::of).toList();
  }
}
