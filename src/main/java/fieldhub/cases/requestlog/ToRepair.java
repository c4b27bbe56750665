package fieldhub.cases.requestlog;

import java.util.List;
import java.util.Set;

/**
 * What a comparison leaves to be done at InfoCare.
 *
 * @param posts entries to be posted, under the tracking ids that are expected from now on
 * @param matched how many entries match
 * @param pending how many are on their way
 * @param hopeless entries that cannot be repaired any more
 * @param unverified entries that this run repaired and InfoCare does not show yet, but may later
 */
public record ToRepair(
    List<Long> posts, long matched, long pending, Set<Long> hopeless, Set<Long> unverified) {}
