package fieldhub.sandbox.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The gate's knobs as they are turned: one set without a name for all mail, others by name. */
@ApplicationScoped
public class GateBoard {

  /** The name of the set for all mail; the others are asked before it. */
  static final String ALL = "";

  /** Turned knobs and how often they have held. */
  private static final class Turned {

    private final GateKnobs knobs;
    private int used;

    private Turned(GateKnobs knobs) {
      this.knobs = knobs;
    }

    private boolean use() {
      return knobs.times() == 0 || used++ < knobs.times();
    }
  }

  private final Map<String, Turned> byName = new TreeMap<>(Comparator.reverseOrder());

  /** Sets the knobs of a name. */
  public synchronized void turn(String name, GateKnobs knobs) {
    byName.put(name, new Turned(knobs));
  }

  /** Forgets the knobs of a name. */
  public synchronized void turnBack(String name) {
    byName.remove(name);
  }

  synchronized Optional<GateKnobs> knobs(String name) {
    return Optional.ofNullable(byName.get(name)).map(turned -> turned.knobs);
  }

  /** The first knobs that hold once more and are asked for; it counts as used. */
  synchronized GateKnobs next(Predicate<GateKnobs> asked) {
    return byName.values().stream()
        .filter(turned -> turned.knobs.fault() != GateFault.NONE || turned.knobs.delay() > 0)
        .filter(turned -> asked.test(turned.knobs) && turned.use())
        .map(turned -> turned.knobs)
        .findFirst()
        .orElse(GateKnobs.WELL);
  }
}
