package fieldhub.parts.inventory;

import fieldhub.parts.stock.LedgerEntries;
import fieldhub.parts.stock.LedgerEntry;
import fieldhub.parts.stock.RefModule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Moves between locations, as both technicians report them; they change no stock. */
@ApplicationScoped
public class Transfers {

  @Inject private TransferStore store;
  @Inject private ItemStore items;
  @Inject private LedgerEntries ledger;

  /** Takes halves in the caller's transaction, in any order: each technician's latest stands. */
  public void take(List<TransferHalf> halves) {
    items.insert(halves, TransferHalf::origin, TransferHalf::items);
    store.put(halves);
  }

  /** Transfers without their items, by code. */
  public List<Transfer> list(TransferFilter filter, Optional<ValidationCode> behind, int limit) {
    return store.list(filter, behind, limit);
  }

  /** A transfer with its items. */
  public Optional<Transfer> find(ValidationCode code) {
    List<TransferHalf> halves =
        store.halves(List.of(code)).stream()
            .map(half -> half.with(items.of(half.origin())))
            .toList();
    return halves.isEmpty() ? Optional.empty() : Optional.of(new Transfer(code, halves));
  }

  /** The movements that a transfer explains, newest first. */
  public List<LedgerEntry> movements(ValidationCode code, int limit) {
    return ledger.naming(Set.of(RefModule.TRANSFER), code.references(), limit);
  }
}
