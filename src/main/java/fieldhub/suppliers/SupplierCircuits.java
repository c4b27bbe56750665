package fieldhub.suppliers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * The circuit breakers of this node, one a supplier. Fault Tolerance's own keeps one state for a
 * method, whoever is called through it (ADR 0009).
 */
@ApplicationScoped
class SupplierCircuits {

  private static final Logger LOG = Logger.getLogger(SupplierCircuits.class.getName());

  @Inject private SupplierSettings settings;
  @Inject private Clock clock;

  private final Map<String, Circuit> circuits = new ConcurrentHashMap<>();

  /** The supplier answered, whatever it said. */
  void answered(String supplierId) {
    if (circuit(supplierId).succeeded()) {
      LOG.log(Level.INFO, "Supplier {0} answers again", supplierId);
    }
  }

  /** The supplier could not be reached or did not answer. */
  void failed(String supplierId) {
    Circuit circuit = circuit(supplierId);
    if (circuit.failed(clock.instant())) {
      LOG.log(
          Level.WARNING,
          "Supplier {0} does not answer and is left alone until {1}",
          new Object[] {supplierId, circuit.openUntil()});
    }
  }

  /** Who is left alone now. */
  Set<String> open() {
    return openUntil().keySet();
  }

  /** Who is left alone now, and until when. */
  Map<String, Instant> openUntil() {
    Instant now = clock.instant();
    return circuits.entrySet().stream()
        .filter(it -> it.getValue().isOpen(now))
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, it -> it.getValue().openUntil(), (a, b) -> a, TreeMap::new));
  }

  private Circuit circuit(String supplierId) {
    return circuits.computeIfAbsent(
        supplierId, it -> new Circuit(settings.failures(), settings.rest()));
  }
}
