package fieldhub.parts.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The stock ledger for reading. */
@ApplicationScoped
public class LedgerEntries {

  @Inject private LedgerReadStore store;

  /** Movements, newest first. */
  public List<LedgerEntry> find(LedgerFilter filter, int limit) {
    return store.find(filter, limit);
  }

  /** Why items of a movement were wrong or damaged. */
  public List<Disposition> dispositions(UUID movement) {
    return store.dispositions(movement);
  }

  /**
   * What devices counted, beside what is on hand, in the order of product and location.
   *
   * @param driftingOnly leave out where both agree
   * @param after only what comes behind this one, for the next page
   */
  public List<StockDrift> drift(
      Optional<String> location,
      Optional<String> product,
      boolean driftingOnly,
      Optional<StockKey> after,
      int limit) {
    return store.drift(location, product, driftingOnly, after, limit);
  }
}
