package fieldhub.cases.reference;

import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
import fieldhub.platform.persistence.Snapshot;
import fieldhub.platform.persistence.VersionStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The common data that bookings and rules name: manufacturers, product types, service types and
 * service locations. Every node keeps it in memory; a change is seen by all of them within {@link
 * Snapshot#FRESH} and one more call.
 */
@ApplicationScoped
public class ReferenceData {
  private static final String VERSION = "reference-data";

  @Inject private ReferenceStore store;
  @Inject private VersionStore versions;
  @Inject private Event<ReferenceChanged> changed;
  @Inject private Clock clock;

  private volatile Snapshot<Map<Kind, OfKind>> snapshot;

  private record OfKind(Map<Long, ReferenceItem> items, Map<String, Long> aliases) {}

  /** Whether there is such an item. */
  public boolean known(Kind kind, long id) {
    return item(kind, id).isPresent();
  }

  /** The item of that id. */
  public Optional<ReferenceItem> item(Kind kind, long id) {
    return Optional.ofNullable(of(kind).items().get(id));
  }

  /**
   * The id of the item that a caller names by its id or by an alias, in any case; empty when there
   * is none.
   */
  public Optional<Long> idOf(Kind kind, String idOrAlias) {
    String text = idOrAlias.strip();
    if (text.matches("\\d{1,18}")) {
      return Optional.of(Long.parseLong(text)).filter(id -> known(kind, id));
    }
    return Optional.ofNullable(of(kind).aliases().get(text.toLowerCase(Locale.ROOT)));
  }

  /** All items of a kind, by id. */
  public List<ReferenceItem> items(Kind kind) {
    return List.copyOf(of(kind).items().values());
  }

  /**
   * Adds the item or overwrites it, in the caller's transaction.
   *
   * @throws ProblemException CONFLICT if another item of the kind has one of its aliases
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void put(ReferenceItem item) {
    versions.advance(VERSION); // first, for it also makes changes follow one another
    for (ReferenceItem other : store.all()) {
      if (other.kind() == item.kind()
          && other.id() != item.id()
          && item.aliases().stream().anyMatch(other.aliases()::contains)) {
        throw new ProblemException(
            ProblemType.CONFLICT, "item " + other.id() + " has one of these aliases");
      }
    }
    store.put(item, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    changed.fire(new ReferenceChanged());
  }

  /** This node sees its own change at once. */
  void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReferenceChanged change) {
    snapshot().forget();
  }

  private OfKind of(Kind kind) {
    return snapshot().get().get(kind);
  }

  private Snapshot<Map<Kind, OfKind>> snapshot() {
    Snapshot<Map<Kind, OfKind>> current = snapshot;
    if (current == null) {
      current = new Snapshot<>(clock, () -> versions.current(VERSION), this::read);
      snapshot = current;
    }
    return current;
  }

  private Map<Kind, OfKind> read() {
    Map<Kind, OfKind> all = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      all.put(kind, new OfKind(new TreeMap<>(), new HashMap<>()));
    }
    for (ReferenceItem item : store.all()) {
      OfKind kind = all.get(item.kind());
      kind.items().put(item.id(), item);
      item.aliases().forEach(alias -> kind.aliases().put(alias, item.id()));
    }
    return all;
  }
}
