package fieldhub.scheduling.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;

/** The places of slots that are taken, on all nodes together. */
@ApplicationScoped
public class SlotPlaces {

  private final SlotPlacesStore store;

  @Inject
  SlotPlaces(SlotPlacesStore store) {
    this.store = store;
  }

  /** For the container's proxy. */
  protected SlotPlaces() {
    this(null);
  }

  /** How many places are taken of the slots of which any is; locks nothing. */
  public Map<String, Integer> taken(Collection<String> slotIds) {
    return slotIds.isEmpty() ? Map.of() : store.taken(slotIds);
  }

  /**
   * Takes one place in the caller's transaction, if the slot has one left at the capacity that it
   * has now. Whoever wants the same slot meanwhile waits for that transaction's end.
   *
   * @return false when all are taken
   */
  public boolean take(Slot slot) {
    store.ensure(slot);
    return store.takeOne(slot.slotId(), slot.capacity());
  }

  /**
   * Gives one place back in the caller's transaction.
   *
   * @throws IllegalStateException when none was taken; the transaction must not commit then
   */
  public void giveBack(String slotId) {
    if (!store.giveOneBack(slotId)) {
      throw new IllegalStateException("no place of slot " + slotId + " is taken");
    }
  }
}
