package fieldhub.operations.workorders;

import fieldhub.scheduling.workorder.WorkOrder;
import fieldhub.scheduling.workorder.WorkOrderOrigin;
import java.time.Instant;

/**
 * A work order as operators read it.
 *
 * @param status the vendor's code: 1 new, 6 en route, 7 on site, 4096 complete, 4097 incomplete …
 * @param modifiedAt of the device's latest report; null before the first
 */
public record WorkOrderItem(
    String orderNum,
    WorkOrderOrigin origin,
    String originalOrderNum,
    String status,
    String orderType,
    String accountNum,
    String locationNum,
    String technician,
    String description,
    String reasonCode,
    Instant plannedStart,
    Instant plannedEnd,
    Instant actualStart,
    Instant actualEnd,
    Instant travelStart,
    Instant travelEnd,
    Instant modifiedAt,
    Instant createdAt,
    Instant cancelledAt) {

  static WorkOrderItem of(WorkOrder order) {
    return new WorkOrderItem(
        order.orderNum(),
        order.origin(),
        order.originalOrderNum(),
        order.status(),
        order.orderType(),
        order.accountNum(),
        order.locationNum(),
        order.technician(),
        order.description(),
        order.reasonCode(),
        order.plannedStart(),
        order.plannedEnd(),
        order.actualStart(),
        order.actualEnd(),
        order.travelStart(),
        order.travelEnd(),
        order.modifiedAt(),
        order.createdAt(),
        order.cancelledAt());
  }
}
