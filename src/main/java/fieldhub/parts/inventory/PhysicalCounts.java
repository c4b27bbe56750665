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

/** Physical counts and how far they are from the ledger; they change no stock. */
@ApplicationScoped
public class PhysicalCounts {

  @Inject private CountStore store;
  @Inject private ItemStore items;
  @Inject private LedgerEntries ledger;

  /** Takes reports in the caller's transaction, in any order: the latest of a count stands. */
  public void take(List<PhysicalCount> counts) {
    items.insert(counts, PhysicalCount::origin, PhysicalCount::items);
    store.put(counts);
  }

  /** Counts without their items, newest first. */
  public List<PhysicalCount> list(CountFilter filter, Optional<ListPlace> behind, int limit) {
    return store.list(filter, behind, limit);
  }

  /** A count with its items. */
  public Optional<PhysicalCount> find(String countNum) {
    return store.find(countNum).map(count -> count.with(items.of(count.origin())));
  }

  /** The movements that a count explains, newest first. */
  public List<LedgerEntry> movements(String countNum, int limit) {
    return ledger.naming(RefModule.COUNTS, Set.of(countNum), limit);
  }

  /**
   * How far a count is from the ledger, product by product; empty for a count that is not
   * completed. The ledger is asked for the time of the count, as far as its movements are reported
   * by now: late ones change the answer.
   */
  public List<CountDrift> drift(PhysicalCount count) {
    if (!count.isCompleted()) {
      return List.of();
    }
    return CountDrift.of(
        count,
        ledger.balances(
            count.locationId(), count.origin().statedAt(), RefModule.COUNTS, count.countNum()));
  }
}
