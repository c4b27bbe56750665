package fieldhub.sandbox.servicemobility;

import fieldhub.sandbox.servicemobility.Delivery.Fault;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What came of a run. Filled by several senders at once. */
final class Report {

  private static final int FIRST_ANSWERS = 5;

  private final Knobs knobs;
  private final int planned;
  private final int lost;
  private final Instant start;
  private Duration took = Duration.ZERO;
  private int calls;
  private final Map<String, Integer> byStatus = new TreeMap<>();
  private final Map<Fault, Map<String, Integer>> byFault = new EnumMap<>(Fault.class);
  private final Map<String, Boolean> acknowledged = new LinkedHashMap<>();
  private final List<JsonObject> answers = new ArrayList<>();

  Report(Knobs knobs, int planned, int lost, Instant start) {
    this.knobs = knobs;
    this.planned = planned;
    this.lost = lost;
    this.start = start;
  }

  synchronized void add(Delivery delivery, Answer answer) {
    calls++;
    String status = answer.statusText();
    boolean newStatus = byStatus.merge(status, 1, Integer::sum) == 1;
    byFault
        .computeIfAbsent(delivery.fault(), fault -> new TreeMap<>())
        .merge(status, 1, Integer::sum);
    acknowledged.merge(delivery.message().id(), answer.acknowledged(), Boolean::logicalOr);
    if (answers.size() < FIRST_ANSWERS || newStatus) {
      answers.add(shown(delivery, answer));
    }
  }

  synchronized Report ended(Instant end) {
    took = Duration.between(start, end);
    return this;
  }

  private static JsonObject shown(Delivery delivery, Answer answer) {
    return Json.createObjectBuilder()
        .add("id", delivery.message().id())
        .add("sentAs", delivery.fault().reported())
        .add("status", answer.statusText())
        .add("milliseconds", answer.millis())
        .add("body", answer.body())
        .build();
  }

  /**
   * The first answers hold one of every status that came, so that each failure shows its reason.
   */
  synchronized JsonObject json() {
    JsonObjectBuilder faults = Json.createObjectBuilder();
    byFault.forEach((fault, counts) -> faults.add(fault.reported(), counted(counts)));
    JsonArrayBuilder first = Json.createArrayBuilder();
    answers.forEach(first::add);
    return Json.createObjectBuilder()
        .add("planned", planned)
        .add("lost", lost)
        .add("sent", calls)
        .add("seconds", took.toMillis() / 1000.0)
        .add("seed", knobs.seed())
        .add("byStatus", counted(byStatus))
        .add("bySentAs", faults)
        .add("acknowledged", Json.createArrayBuilder(ids(true)))
        .add("notAcknowledged", Json.createArrayBuilder(ids(false)))
        .add("firstAnswers", first)
        .build();
  }

  private static JsonObjectBuilder counted(Map<String, Integer> counts) {
    JsonObjectBuilder object = Json.createObjectBuilder();
    counts.forEach(object::add);
    return object;
  }

  private Collection<String> ids(boolean wanted) {
    Set<String> ids = new LinkedHashSet<>();
    acknowledged.forEach(
        (id, answered) -> {
          if (answered == wanted) {
            ids.add(id);
          }
        });
    return ids;
  }
}
