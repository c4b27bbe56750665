package fieldhub.sandbox.infocare;

import fieldhub.sandbox.infocare.LogPostKnobs.Fate;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.EnumMap;
import java.util.Map;

/** How many posts there were and what became of them. Not for several threads at once. */
final class FateCounts {

  private final Map<Fate, Long> counts = new EnumMap<>(Fate.class);
  private long posts;

  Fate next(LogPostKnobs knobs) {
    Fate fate = knobs.fateOf(++posts);
    counts.merge(fate, 1L, Long::sum);
    return fate;
  }

  long of(Fate fate) {
    return counts.getOrDefault(fate, 0L);
  }

  JsonObject json() {
    return Json.createObjectBuilder()
        .add("posts", posts)
        .add("lost", of(Fate.LOST))
        .add("doubled", of(Fate.DOUBLED))
        .add("altered", of(Fate.ALTERED))
        .build();
  }
}
