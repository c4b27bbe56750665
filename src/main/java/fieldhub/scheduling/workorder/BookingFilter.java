package fieldhub.scheduling.workorder;

import java.util.Optional;

/**
 * Which bookings are wanted; an empty criterion matches all.
 *
 * @param live whether they hold their place
 * @param after only those behind this one in the list, for the next page
 */
public record BookingFilter(
    Optional<String> technician,
    Optional<String> original,
    Optional<String> slotId,
    Optional<Boolean> live,
    Optional<WorkOrderFilter.Place> after) {}
