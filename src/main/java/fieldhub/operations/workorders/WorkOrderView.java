package fieldhub.operations.workorders;

import fieldhub.operations.orders.OrderItem;
import java.util.List;

/**
 * Everything that the hub knows of a work order, in one look.
 *
 * @param booking null when it was not booked here
 * @param reports what devices said, the latest first; that is the state
 * @param partsOrders the newest placed for it; the booking names those that were linked
 * @param followUps the work orders booked as its follow-ups, the newest first
 * @param journey where every step of it is listed
 */
public record WorkOrderView(
    WorkOrderItem workOrder,
    BookingItem booking,
    List<ReportItem> reports,
    List<OrderItem> partsOrders,
    List<WorkOrderItem> followUps,
    String journey) {}
