package fieldhub.cases.requestlog;

import java.util.Set;

/**
 * What became of a case in a run.
 *
 * @param result whether it could be compared
 * @param matched how many entries match now
 * @param pending how many are on their way
 * @param unrepaired entries whose findings could not be repaired
 */
public record CheckedCase(
    DueCase due, Result result, long matched, long pending, Set<Long> unrepaired) {

  /** Whether it could be compared. */
  public enum Result {
    /** It was. */
    COMPARED,
    /** InfoCare does not know it; what the hub has of it is in order. */
    UNKNOWN_THERE,
    /** InfoCare could not be asked. */
    FAILED
  }
}
