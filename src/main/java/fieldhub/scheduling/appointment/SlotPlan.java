package fieldhub.scheduling.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** The slots that follow from the organisation's areas, people, calendars and templates. */
@ApplicationScoped
public class SlotPlan {

  /**
   * Every slot in which somebody could do the visit, whether places are left or not, that starts at
   * or after {@code from} and ends at or before {@code to}: ascending by start, of one start the
   * asked worker's first. Takes no locks.
   */
  public List<Slot> slots(VisitNeed need, Instant from, Instant to) {
    return List.of();
  }
}
