package fieldhub.sandbox.infocare;

import fieldhub.sandbox.infocare.LogPostKnobs.Fate;
import fieldhub.sandbox.knobs.CallKnobs;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.EnumMap;
import java.util.Map;

/** One set of knobs and how often each has held. */
final class HubBoard {

  private final HubKnobs knobs;
  private final Map<HubOperation, Integer> used = new EnumMap<>(HubOperation.class);
  private final FateCounts fates = new FateCounts();

  HubBoard(HubKnobs knobs) {
    this.knobs = knobs;
  }

  HubKnobs knobs() {
    return knobs;
  }

  /** How the next call goes. */
  synchronized CallKnobs next(HubOperation operation) {
    CallKnobs turned = knobs.calls().getOrDefault(operation, CallKnobs.WELL);
    boolean holds = turned.times() == 0 || used.merge(operation, 1, Integer::sum) <= turned.times();
    return holds ? turned : CallKnobs.WELL;
  }

  /** What becomes of the next log post. */
  synchronized Fate nextPost() {
    return fates.next(knobs.logPosts());
  }

  synchronized JsonObject json() {
    return Json.createObjectBuilder(knobs.json()).add("counts", fates.json()).build();
  }
}
