package fieldhub.operations.workorders;

import fieldhub.scheduling.appointment.Slot;
import java.time.Instant;

/**
 * A slot as operators read it.
 *
 * @param taken may exceed the capacity when that was lowered after bookings
 */
public record SlotItem(
    String slotId,
    String technician,
    String workCentre,
    String templateId,
    String title,
    Instant start,
    Instant end,
    int capacity,
    int taken) {

  static SlotItem of(Slot slot, int taken) {
    return new SlotItem(
        slot.slotId(),
        slot.technician(),
        slot.workCentre(),
        slot.templateId(),
        slot.title(),
        slot.start(),
        slot.end(),
        slot.capacity(),
        taken);
  }
}
