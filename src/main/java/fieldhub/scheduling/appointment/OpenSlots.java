package fieldhub.scheduling.appointment;

import java.util.List;

/**
 * What a search found.
 *
 * @param slots ascending by start, one of each period, each with a place that was free a moment ago
 * @param message for the technician
 */
public record OpenSlots(List<Slot> slots, String message) {}
