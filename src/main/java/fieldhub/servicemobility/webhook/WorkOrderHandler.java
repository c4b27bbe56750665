package fieldhub.servicemobility.webhook;

import fieldhub.platform.journey.JourneyKeys;
import fieldhub.platform.journey.KeyKind;
import fieldhub.scheduling.workorder.WorkOrderReport;
import fieldhub.scheduling.workorder.WorkOrderReports;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Tells the scheduling domain how work orders stand: one order comes in many messages. */
@ApplicationScoped
public class WorkOrderHandler extends WebhookHandler<WorkOrderReport> {

  @Inject private WorkOrderReports reports;

  public WorkOrderHandler() {
    super(WebhookType.WORK_ORDER);
  }

  /** Before stock: as a booking locks the work order and then what its parts are taken from. */
  @Override
  public int turn() {
    return -1;
  }

  @Override
  Stream<WorkOrderReport> read(NotificationRow row) {
    WireFields order = row.content();
    Instant start = order.time("ActualStartDate");
    Instant end = order.time("ActualEndDate");
    Instant travelStart = order.time("ActualTravelStartDate");
    Instant travelEnd = order.time("ActualTravelEndDate");
    return Stream.of(
        new WorkOrderReport(
            order.requiredName("OrderNum", 64),
            order.name("OrderStatus", 32),
            order.name("OrderType", 64),
            order.object("Account").name("AccountNum", 64),
            order.object("Location").name("LocationNum", 64),
            order.prose("Description", 4000),
            row.user(),
            order.name("ReasonCode", 64),
            order.time("PlannedStartDate"),
            order.time("PlannedEndDate"),
            start,
            end,
            travelStart,
            travelEnd,
            row.origin(travelStart, travelEnd, start, end),
            row.message().receivedAt(),
            ReportedAssets.of(order.object())));
  }

  @Override
  void keys(WorkOrderReport report, JourneyKeys keys) {
    keys.add(KeyKind.WORK_ORDER, report.orderNum())
        .add(KeyKind.SITE, report.locationNum())
        .add(KeyKind.TECHNICIAN, report.technician());
  }

  @Override
  void take(List<WorkOrderReport> told) {
    reports.take(told);
  }
}
