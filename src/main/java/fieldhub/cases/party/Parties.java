package fieldhub.cases.party;

import fieldhub.platform.persistence.Snapshot;
import fieldhub.platform.persistence.VersionStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The partners and providers that the hub knows. Every node keeps them in memory; a change is seen
 * by all of them within {@link Snapshot#FRESH} and one more call.
 */
@ApplicationScoped
public class Parties {
  private static final String VERSION = "parties";

  @Inject private PartyStore store;
  @Inject private VersionStore versions;
  @Inject private Event<PartiesChanged> changed;
  @Inject private Clock clock;

  private volatile Snapshot<All> snapshot;

  private record All(Map<Long, Partner> partners, Map<Long, Provider> providers) {}

  /** The partner of that id. */
  public Optional<Partner> partner(long id) {
    return Optional.ofNullable(all().partners().get(id));
  }

  /** The provider of that id, disabled ones too. */
  public Optional<Provider> provider(long id) {
    return Optional.ofNullable(all().providers().get(id));
  }

  /** All partners by id. */
  public List<Partner> partners() {
    return List.copyOf(all().partners().values());
  }

  /** All providers by id, disabled ones too. */
  public List<Provider> providers() {
    return List.copyOf(all().providers().values());
  }

  /** Adds the partner or overwrites it, in the caller's transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void put(Partner partner) {
    versions.advance(VERSION);
    store.put(partner, now());
    changed.fire(new PartiesChanged());
  }

  /** Adds the provider or overwrites it, in the caller's transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void put(Provider provider) {
    versions.advance(VERSION);
    store.put(provider, now());
    changed.fire(new PartiesChanged());
  }

  /** This node sees its own change at once. */
  void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) PartiesChanged change) {
    snapshot().forget();
  }

  private All all() {
    return snapshot().get();
  }

  private Snapshot<All> snapshot() {
    Snapshot<All> current = snapshot;
    if (current == null) {
      current = new Snapshot<>(clock, () -> versions.current(VERSION), this::read);
      snapshot = current;
    }
    return current;
  }

  private All read() {
    Map<Long, Partner> partners = new TreeMap<>();
    store.partners().forEach(it -> partners.put(it.id(), it));
    Map<Long, Provider> providers = new TreeMap<>();
    store.providers().forEach(it -> providers.put(it.id(), it));
    return new All(partners, providers);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
