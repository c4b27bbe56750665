package fieldhub.parts.order;

import fieldhub.platform.journey.Journey;
import fieldhub.platform.journey.JourneyEntry;
import fieldhub.platform.journey.JourneyKeys;
import fieldhub.platform.journey.KeyKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Makes parts orders findable under every number that people know them by. */
@ApplicationScoped
class PartsJourney {

  @Inject private Journey journey;

  void placed(Collection<PartsOrder> orders) {
    journey.record(orders.stream().map(order -> entry("parts-order.placed", order, "")).toList());
  }

  void changed(PartsOrder order, DeskAction action) {
    journey.record(
        List.of(
            entry("parts-order.changed", order, ", " + action.detail() + " by " + action.who())));
  }

  void answered(PartsOrder order) {
    String answer = ", supplier: " + order.supplierAnswer().orElse("");
    journey.record(List.of(entry("parts-order.answered", order, answer)));
  }

  void refused(PartsRequest request, Collection<RefusedLine> lines) {
    JourneyKeys keys = new JourneyKeys();
    keys.add(KeyKind.WORK_ORDER, request.workOrder());
    keys.add(KeyKind.TECHNICIAN, request.userName());
    keys.add(KeyKind.SITE, request.site().locationNum());
    lines.forEach(line -> keys.add(KeyKind.PART, line.asked().prodNum()));
    String reasons = lines.stream().map(RefusedLine::reason).collect(Collectors.joining("; "));
    journey.record(
        List.of(
            new JourneyEntry("parts-order.refused", request.workOrder(), reasons, keys.found())));
  }

  private static JourneyEntry entry(String event, PartsOrder order, String whatHappened) {
    JourneyKeys keys = new JourneyKeys();
    keys.add(KeyKind.WORK_ORDER, order.workOrder());
    keys.add(KeyKind.PARTS_ORDER, order.partOrderNum());
    keys.add(KeyKind.TECHNICIAN, order.userName());
    keys.add(KeyKind.SITE, order.site());
    order.locationId().ifPresent(depot -> keys.add(KeyKind.STORAGE_LOCATION, depot));
    for (PartsOrderLine line : order.lines()) {
      keys.add(KeyKind.PART, line.askedProdNum());
      keys.add(KeyKind.PART, line.prodNum());
    }
    return new JourneyEntry(
        event, order.partOrderNum(), summary(order) + whatHappened, keys.found());
  }

  private static String summary(PartsOrder order) {
    String parts =
        order.lines().stream()
            .map(line -> line.qty().stripTrailingZeros().toPlainString() + " x " + line.prodNum())
            .collect(Collectors.joining(", "));
    return order.status()
        + " from "
        + order.locationId().or(order::supplierId).orElse("")
        + ": "
        + parts;
  }
}
