package fieldhub.cases.requestlog;

import java.util.List;
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
    /** InfoCare has never known it; what the hub has of it is in order. */
    UNKNOWN_THERE,
    /** InfoCare knew it and says now that it does not. */
    LOST_THERE,
    /** InfoCare could not be asked. */
    FAILED
  }

  /** Whether InfoCare has no such case. */
  boolean isUnknownThere() {
    return result == Result.UNKNOWN_THERE || result == Result.LOST_THERE;
  }

  /** Whether the finding is neither repaired nor in order; without InfoCare's log nobody knows. */
  boolean leavesOpen(Finding finding) {
    boolean aboutInfoCare = finding.verdict() != Verdict.UNLOGGED;
    boolean doubledHere = finding.verdict() == Verdict.DOUBLED && finding.upstreamId() == 0;
    return doubledHere // what stands in the hub's own log twice is a person's to judge
        || result != Result.COMPARED && aboutInfoCare
        || finding.entryId() != 0 && unrepaired.contains(finding.entryId());
  }

  /** Whether nothing is left to be looked at before the log changes again. */
  boolean isSettled(List<Finding> findings) {
    return (result == Result.COMPARED || result == Result.UNKNOWN_THERE)
        && pending == 0
        && findings.stream().noneMatch(this::leavesOpen);
  }
}
