package fieldhub.parts.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The stock ledger for reading. */
@ApplicationScoped
public class LedgerEntries {

  @Inject private LedgerReadStore store;

  /** Movements, newest first. */
  public List<LedgerEntry> find(LedgerFilter filter, int limit) {
    return store.find(filter, limit);
  }

  /** What these work orders used, by number of the work order. */
  public Map<String, List<UsedPart>> usedFor(Collection<String> workOrders) {
    return workOrders.isEmpty()
        ? Map.of()
        : store.usedFor(workOrders).stream().collect(Collectors.groupingBy(UsedPart::workOrder));
  }

  /** Why items of a movement were wrong or damaged. */
  public List<Disposition> dispositions(UUID movement) {
    return store.dispositions(movement);
  }
}
