package fieldhub.platform.inbox;

import fieldhub.platform.journey.Journey;
import fieldhub.platform.journey.JourneyKey;
import fieldhub.platform.journey.KeyKind;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What operators may see of the inbox and do to it. Each change joins the caller's transaction,
 * with its audit entry, and says whether the message was in a state that allows it.
 */
@Stateless
public class InboxDesk {

  @Inject private DeskStore store;
  @Inject private Journey journey;
  @Inject private Clock clock;

  /** Messages, newest first. */
  public List<InboxEntry> find(InboxFilter filter, int limit) {
    return store.find(filter, limit);
  }

  public Optional<InboxEntry> entry(UUID id) {
    return store.entry(id);
  }

  /** The bytes as received; empty when there is no such message or they were deleted. */
  public Optional<byte[]> payload(UUID id) {
    return store.payload(id);
  }

  /** Conflicts, newest first. */
  public List<InboxConflict> conflicts(Optional<UUID> before, int limit) {
    return store.conflicts(before, limit);
  }

  /** The bytes of a conflict. */
  public Optional<byte[]> conflictPayload(UUID id) {
    return store.conflictPayload(id);
  }

  /**
   * Has a waiting, parked or discarded message tried again, by the next sweep. A done message is
   * never applied again.
   */
  public boolean retry(UUID id) {
    return store.retry(id, clock.instant()) && recorded(id, "inbox.retry-requested");
  }

  /** Takes a message that is not done out of the attempts. */
  public boolean park(UUID id) {
    return store.park(id) && recorded(id, "inbox.parked");
  }

  /** Decides that a message that is not done shall never be applied. */
  public boolean discard(UUID id) {
    return store.discard(id, clock.instant()) && recorded(id, "inbox.discarded");
  }

  private boolean recorded(UUID id, String event) {
    InboxEntry entry = store.entry(id).orElseThrow();
    journey.record(
        event,
        id.toString(),
        entry.type() + " from " + entry.source() + ", by an operator",
        List.of(new JourneyKey(KeyKind.MESSAGE, entry.externalId())));
    return true;
  }
}
