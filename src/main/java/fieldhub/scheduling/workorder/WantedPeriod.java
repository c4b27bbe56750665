package fieldhub.scheduling.workorder;

import java.time.Duration;
import java.time.Instant;

/**
 * A time that a technician chose for a follow-up visit.
 *
 * @param slotId the slot that was offered for it; {@code ""} when the caller does not say
 * @param end exclusive, behind the start
 * @param path where the request names it, for a refusal
 */
public record WantedPeriod(String slotId, Instant start, Instant end, String path) {

  private static final Duration LONGEST_DAY = Duration.ofHours(25);

  /** Whether a slot, which lies within one day, could be just that long. */
  boolean canBeSlot() {
    return Duration.between(start, end).compareTo(LONGEST_DAY) <= 0;
  }

  /** What no two live bookings may share: the original work order and the time. */
  String liveKey(String originalOrderNum) {
    return start + "/" + end + "/" + originalOrderNum;
  }
}
