package fieldhub.cases.requestlog;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;

/**
 * An entry of the hub's own, as InfoCare's log of the case should have it; without its texts, of
 * which the hash is enough to compare, so that a case with very many entries costs little memory.
 *
 * @param id our id of it
 * @param type kind of call
 * @param meta as it is expected, with the tracking id that it is expected under
 * @param bodyHash of what it says but for {@code meta}
 * @param state how it stands, as far as the hub knows
 * @param createdAt when it was logged here
 * @param pending on its way, or so new that InfoCare may not show it yet: its absence says nothing
 * @param corrections how often it was posted anew because InfoCare had something else
 */
public record SentEntry(
    long id,
    String type,
    ObjectNode meta,
    BodyHash bodyHash,
    UpstreamState state,
    Instant createdAt,
    boolean pending,
    int corrections) {

  /** By which InfoCare knows it. */
  Optional<String> trackingId() {
    return LogEntry.trackingId(meta);
  }

  /** Whether it was given up for good; an operator's repair begins anew. */
  boolean isGivenUp() {
    return state == UpstreamState.DIFFERENT;
  }

  /**
   * Whether the other says the same of the call; the number of the case may differ, each hub has
   * its own.
   */
  boolean saysTheSameAs(LogEntry other) {
    return bodyHash.equals(other.bodyHash())
        && LogEntry.withoutCase(meta).equals(LogEntry.withoutCase(other.meta()));
  }
}
