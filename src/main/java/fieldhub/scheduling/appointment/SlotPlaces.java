package fieldhub.scheduling.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;

/** The places of slots that are taken, on all nodes together. */
@ApplicationScoped
public class SlotPlaces {

  /** How many places are taken of the slots of which any is. */
  public Map<String, Integer> taken(Collection<String> slotIds) {
    return Map.of();
  }

  /**
   * Takes one place in the caller's transaction.
   *
   * @return false when all are taken
   */
  public boolean take(Slot slot) {
    return false;
  }

  /** Gives one place back in the caller's transaction. */
  public void giveBack(String slotId) {}
}
