package fieldhub.parts.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
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
}
