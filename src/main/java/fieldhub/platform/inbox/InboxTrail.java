package fieldhub.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What came into the inbox over time, for whoever follows it without being in its way. */
@ApplicationScoped
public class InboxTrail {
  @Inject private SweepStore sweep;
  @Inject private DeskStore desk;

  /**
   * The newest message of each type whose id was made in a period, as far as its bytes are still
   * there. An id is made a moment before its message is stored, so the end of the period should lie
   * longer ago than a message may wait for that.
   *
   * @param until not included
   */
  public List<InboxMessage> newestOfEachType(String source, Instant from, Instant until) {
    List<InboxMessage> newest = new ArrayList<>();
    for (SweepStore.Newest found :
        sweep.newestOfEachType(source, Retention.firstIdOf(from), Retention.firstIdOf(until))) {
      desk.payload(found.id()).ifPresent(body -> newest.add(found.with(source, body)));
    }
    return newest;
  }

  /** Whether the inbox has a message of a source under each of these external ids. */
  public boolean hasAll(String source, Collection<String> externalIds) {
    Set<String> wanted = new HashSet<>(externalIds);
    return sweep.count(source, wanted) == wanted.size();
  }

  /** How many messages of a source wait for their first or next attempt. */
  public long unfinished(String source) {
    return sweep.unfinished(source);
  }
}
