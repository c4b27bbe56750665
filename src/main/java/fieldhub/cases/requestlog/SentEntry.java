package fieldhub.cases.requestlog;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * An entry of the hub's own, as InfoCare's log of the case should have it.
 *
 * @param id our id of it
 * @param expected as it was, or is to be, posted; its tracking id is the one that is expected
 * @param state how it stands, as far as the hub knows
 * @param createdAt when it was logged here
 * @param pending on its way, or so new that InfoCare may not show it yet: its absence says nothing
 * @param corrections how often it was posted anew because InfoCare had something else
 */
public record SentEntry(
    long id,
    LogEntry expected,
    UpstreamState state,
    Instant createdAt,
    boolean pending,
    int corrections) {

  /** The same as it is posted next: under another tracking id, naming the one it corrects. */
  SentEntry corrected(String trackingId) {
    ObjectNode meta = expected.meta().deepCopy();
    if (corrections == 0) {
      expected.trackingId().ifPresent(first -> meta.put(LogEntry.CORRECTS, first));
    }
    LogEntry next = expected.with(meta).tracked(trackingId);
    return new SentEntry(id, next, state, createdAt, false, corrections + 1);
  }
}
