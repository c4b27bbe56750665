package fieldhub.cases.requestlog;

/**
 * What a run counted, each case once.
 *
 * @param cases cases that were looked at
 * @param casesFailed of them those that could not be compared; they stay due
 * @param casesUnknown of them those that InfoCare does not know
 * @param matched entries that are there once and the same, after repairs too
 * @param missing entries that were not there
 * @param doubled copies that were too many
 * @param different entries that said something else
 * @param takenOver entries of others that the hub did not know
 * @param resolved entries of which nobody knew whether they had arrived
 * @param pending entries that are still on their way
 * @param unrepaired findings that could not be repaired
 */
public record RunCounts(
    long cases,
    long casesFailed,
    long casesUnknown,
    long matched,
    long missing,
    long doubled,
    long different,
    long takenOver,
    long resolved,
    long pending,
    long unrepaired) {}
