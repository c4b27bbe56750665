package fieldhub.parts.inventory;

import fieldhub.parts.stock.LedgerEntries;
import fieldhub.parts.stock.LedgerEntry;
import fieldhub.parts.stock.RefModule;
import fieldhub.platform.reported.ListPlace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What technicians loaded. The stock itself is moved by the usage that they report of it. */
@ApplicationScoped
public class Loads {

  @Inject private LoadStore store;
  @Inject private ItemStore items;
  @Inject private LedgerEntries ledger;

  /**
   * Takes reports in the caller's transaction, in any order. A load is final; should it be reported
   * with different contents all the same, the latest counts.
   */
  public void take(List<Load> loads) {
    items.insert(loads, Load::origin, Load::items);
    store.put(loads);
  }

  /** Loads without their items, newest first. */
  public List<Load> list(Optional<String> locationId, Optional<ListPlace> behind, int limit) {
    return store.list(locationId, behind, limit);
  }

  /** A load with its items. */
  public Optional<Load> find(String loadNum) {
    return store.find(loadNum).map(load -> load.with(items.of(load.origin())));
  }

  /** The movements that a load explains, newest first. */
  public List<LedgerEntry> movements(String loadNum, int limit) {
    return ledger.naming(Set.of(RefModule.LOAD), Set.of(loadNum), limit);
  }
}
