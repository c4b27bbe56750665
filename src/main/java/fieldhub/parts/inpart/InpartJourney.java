package fieldhub.parts.inpart;

import fieldhub.platform.journey.Journey;
import fieldhub.platform.journey.JourneyEntry;
import fieldhub.platform.journey.JourneyKeys;
import fieldhub.platform.journey.KeyKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;

/** Makes Inpart orders findable under every number that people know them by. */
@ApplicationScoped
class InpartJourney {

  private static final int DIFFERENCES = 5;

  private Journey journey;

  /** For the container's proxy. */
  protected InpartJourney() {}

  @Inject
  InpartJourney(Journey journey) {
    this.journey = journey;
  }

  void changed(List<InpartOrderChanged> changes, String toldBy) {
    journey.record(
        changes.stream()
            .map(it -> entry("inpart-order.changed", it.order(), summary(it, toldBy)))
            .toList());
  }

  /** Their assessment is about another job now than before. */
  void matched(List<InpartOrder> orders) {
    journey.record(
        orders.stream()
            .map(it -> entry("inpart-order.matched", it, "matched by its assessment"))
            .toList());
  }

  private static JourneyEntry entry(String event, InpartOrder order, String summary) {
    InpartReading reading = order.reading();
    JourneyKeys keys = new JourneyKeys();
    keys.add(KeyKind.PARTS_ORDER, reading.orderId().toString());
    keys.add(KeyKind.PARTS_ORDER, reading.reference());
    keys.add(KeyKind.SITE, order.site());
    if (reading.assessmentId() != null) {
      keys.add(KeyKind.ASSESSMENT, reading.assessmentId().toString());
    }
    keys.add(KeyKind.WORK_ORDER, order.owner().workOrder());
    keys.add(KeyKind.CASE, order.owner().caseNumber());
    for (InpartLine line : reading.lines()) {
      keys.add(KeyKind.PART, line.key().oePartNumber());
      keys.add(KeyKind.PART, line.key().orderedPartNumber());
    }
    return new JourneyEntry(event, reading.orderId().toString(), summary, keys.found());
  }

  private static String summary(InpartOrderChanged change, String toldBy) {
    String status =
        change.before().map(it -> it + " to ").orElse("first seen, ")
            + change.order().reading().status();
    String fields =
        change.differences().stream()
            .map(Difference::field)
            .limit(DIFFERENCES)
            .collect(Collectors.joining(", "));
    return status + "; " + fields + "; told by " + toldBy;
  }
}
