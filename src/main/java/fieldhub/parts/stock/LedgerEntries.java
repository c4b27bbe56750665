package fieldhub.parts.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  /** The movements that name one of these references under one of these modules, newest first. */
  public List<LedgerEntry> naming(Set<String> refModules, Set<String> references, int limit) {
    return store.naming(refModules, references, limit);
  }

  /**
   * What was on hand of every product of a place, by what devices state: on hand now, less the
   * movements stated after that time. Product by product, because the ledger's levels know no
   * batches.
   *
   * @param at the time; a movement stated at it had happened
   * @param refModules together with the reference: which movements to leave out and sum up apart
   */
  public List<LedgerBalance> balances(
      String locationId, Instant at, Set<String> refModules, String reference) {
    return store.balances(locationId, at, refModules, reference);
  }

  /** Why items of a movement were wrong or damaged. */
  public List<Disposition> dispositions(UUID movement) {
    return store.dispositions(movement);
  }
}
