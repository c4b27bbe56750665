package fieldhub.parts.order;

import fieldhub.parts.order.PartsRequestOutcome.SourcedParts;
import fieldhub.parts.stock.StockKey;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How all parts of a request are going to be served, in the order they were asked for. */
record FulfilmentPlan(List<PlannedLine> planned, List<RefusedLine> refused) {

  static FulfilmentPlan of(PartsRequest request, FulfilmentPolicy policy) {
    List<LineDecision> decisions = request.parts().stream().map(policy::decide).toList();
    return new FulfilmentPlan(
        decisions.stream()
            .filter(PlannedLine.class::isInstance)
            .map(PlannedLine.class::cast)
            .toList(),
        decisions.stream()
            .filter(RefusedLine.class::isInstance)
            .map(RefusedLine.class::cast)
            .toList());
  }

  /** Whether no part is to be ordered: none can be, or not all where the organisation wants all. */
  boolean ordersNothing(boolean allOrNothing) {
    return planned.isEmpty() || (allOrNothing && !refused.isEmpty());
  }

  /** One order per source, in the order in which the sources first appear. */
  Map<Source, List<PlannedLine>> bySource() {
    return planned.stream()
        .collect(
            Collectors.groupingBy(PlannedLine::source, LinkedHashMap::new, Collectors.toList()));
  }

  /** What the depots have to keep. */
  Map<StockKey, BigDecimal> reserved() {
    return planned.stream()
        .filter(line -> line.source() instanceof Source.Depot)
        .collect(
            Collectors.toMap(
                line -> new StockKey(line.product().prodNum(), line.source().id()),
                line -> line.asked().qty(),
                BigDecimal::add));
  }

  /** The answer with what the sources deliver. */
  PartsRequestOutcome outcome(List<SourcedParts> sources) {
    return new PartsRequestOutcome(sources, refused.stream().map(AnsweredPart::refused).toList());
  }

  /** The answer when nothing is ordered. */
  PartsRequestOutcome refusal() {
    return outcome(List.of());
  }
}
