package fieldhub.platform.retry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * The circuit breakers of this node for one kind of partner, one each. Fault Tolerance's own keeps
 * one state for a method, whoever is called through it (ADR 0009).
 */
public class Circuits {

  private static final Logger LOG = Logger.getLogger(Circuits.class.getName());

  private final String kind;
  private final int failuresToOpen;
  private final BackOff rest;
  private final Clock clock;
  private final Map<String, Circuit> circuits = new ConcurrentHashMap<>();

  /**
   * @param kind what the partners are, for the log
   * @param failuresToOpen after so many failed calls in a row a partner is left alone
   * @param rest for how long, longer each time it fails again
   */
  public Circuits(String kind, int failuresToOpen, BackOff rest, Clock clock) {
    this.kind = kind;
    this.failuresToOpen = failuresToOpen;
    this.rest = rest;
    this.clock = clock;
  }

  /** The partner answered, whatever it said. */
  public void answered(String partner) {
    Circuit circuit = circuits.get(partner);
    if (circuit != null && circuit.succeeded()) {
      LOG.log(Level.INFO, "{0} {1} answers again", new Object[] {kind, partner});
    }
  }

  /** The partner could not be reached or did not answer. */
  public void failed(String partner) {
    Circuit circuit = circuits.computeIfAbsent(partner, it -> new Circuit(failuresToOpen, rest));
    if (circuit.failed(clock.instant())) {
      LOG.log(
          Level.WARNING,
          "{0} {1} does not answer and is left alone until {2}",
          new Object[] {kind, partner, circuit.openUntil()});
    }
  }

  /** The partner answers that it is to be left alone for so long. */
  public void leaveAlone(String partner, Duration patience) {
    if (!isOpen(partner)) {
      LOG.log(
          Level.WARNING, "{0} {1} asks for patience: {2}", new Object[] {kind, partner, patience});
    }
    circuits
        .computeIfAbsent(partner, it -> new Circuit(failuresToOpen, rest))
        .leaveAlone(clock.instant().plus(patience));
  }

  /** Whether the partner is left alone now. */
  public boolean isOpen(String partner) {
    Circuit circuit = circuits.get(partner);
    return circuit != null && circuit.isOpen(clock.instant());
  }

  /** For how long the partner is still left alone; zero when it is not. */
  public Duration rest(String partner) {
    Circuit circuit = circuits.get(partner);
    Instant now = clock.instant();
    return circuit != null && circuit.isOpen(now)
        ? Duration.between(now, circuit.openUntil())
        : Duration.ZERO;
  }

  /** Who is left alone now. */
  public Set<String> open() {
    return openUntil().keySet();
  }

  /** Who is left alone now, and until when. */
  public Map<String, Instant> openUntil() {
    Instant now = clock.instant();
    return circuits.entrySet().stream()
        .filter(it -> it.getValue().isOpen(now))
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, it -> it.getValue().openUntil(), (a, b) -> a, TreeMap::new));
  }
}
