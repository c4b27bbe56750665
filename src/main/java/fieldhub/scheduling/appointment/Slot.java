package fieldhub.scheduling.appointment;

import java.time.Instant;

/**
 * A part of one day of one technician that holds a number of visits. Slots follow from the
 * calendars and templates of the organisation; the database keeps only how many places are taken.
 *
 * @param slotId the same for the same technician, template and day, at most 64 characters
 * @param title what a technician calls it, such as "Fri 13 Mar morning"
 * @param end exclusive
 * @param capacity how many visits fit
 */
public record Slot(
    String slotId,
    String technician,
    String workCentre,
    String templateId,
    String title,
    Instant start,
    Instant end,
    int capacity) {

  /** Tells our ids from those that a caller made. */
  static final String ID_PREFIX = "SLOT-";

  /** Whether a caller names a slot that was offered to it, and not its own constraint. */
  public static boolean isSlotId(String id) {
    return id.startsWith(ID_PREFIX);
  }
}
