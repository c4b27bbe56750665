package fieldhub.sandbox.audaconnect;

import fieldhub.sandbox.knobs.CallKnobs;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/** The knobs as they are turned, and for how many calls they have held. */
final class KnobBoard {

  private final Map<CallKnobs, Integer> used = new IdentityHashMap<>(2);
  private SiteKnobs knobs = SiteKnobs.NONE;

  synchronized void turn(SiteKnobs wanted) {
    knobs = wanted;
    used.clear();
  }

  synchronized SiteKnobs knobs() {
    return knobs;
  }

  /** How the next call goes; empty when nothing is said about it, or no longer. */
  synchronized Optional<CallKnobs> next(Operation operation) {
    CallKnobs turned = knobs.calls().get(operation);
    if (turned == null) {
      return Optional.empty();
    }
    if (turned.times() > 0 && used.merge(turned, 1, Integer::sum) > turned.times()) {
      return Optional.empty();
    }
    return Optional.of(turned);
  }
}
