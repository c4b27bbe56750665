package fieldhub.platform.inbox;

import fieldhub.platform.journey.Journey;
import fieldhub.platform.journey.JourneyEntry;
import fieldhub.platform.journey.JourneyKey;
import fieldhub.platform.journey.KeyKind;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What operators may see of the inbox and do to it. Each change joins the caller's transaction,
 * with its audit entry, and says whether the message was in a state that allows it.
 */
@Stateless
public class InboxDesk {

  private static final String RETRY = "inbox.retry-requested";

  @Inject private DeskStore store;
  @Inject private InboxHandlers handlers;
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
   * Has a waiting, parked or discarded message tried again, by the next sweep; also one that was
   * kept because its type had no handler, now that it has one. An applied message is never applied
   * again.
   */
  public boolean retry(UUID id) {
    Instant now = clock.instant();
    boolean queued = store.retry(id, now) || (isHandled(id) && store.replay(id, now));
    return queued && recorded(id, RETRY);
  }

  /** Whether messages of a type are applied and not only kept. */
  public boolean isHandled(String source, String type) {
    return handlers.of(source, type).isPresent();
  }

  /**
   * Has a few kept messages of a type tried again, by the next sweeps.
   *
   * @param behind the last that was tried again before
   * @return those, in order of arrival
   */
  public List<UUID> replayKept(String source, String type, Optional<UUID> behind, int most) {
    List<InboxEntry> kept = store.kept(source, type, behind, most);
    List<UUID> ids = kept.stream().map(InboxEntry::id).toList();
    if (!ids.isEmpty()) {
      store.requeue(ids, clock.instant());
      journey.record(kept.stream().map(entry -> step(entry, RETRY)).toList());
    }
    return ids;
  }

  /** Takes a message that is not done out of the attempts. */
  public boolean park(UUID id) {
    return store.park(id) && recorded(id, "inbox.parked");
  }

  /** Decides that a message that is not done shall never be applied. */
  public boolean discard(UUID id) {
    return store.discard(id, clock.instant()) && recorded(id, "inbox.discarded");
  }

  private boolean isHandled(UUID id) {
    return store.entry(id).filter(it -> isHandled(it.source(), it.type())).isPresent();
  }

  private boolean recorded(UUID id, String event) {
    journey.record(List.of(step(store.entry(id).orElseThrow(), event)));
    return true;
  }

  private static JourneyEntry step(InboxEntry entry, String event) {
    return new JourneyEntry(
        event,
        entry.id().toString(),
        entry.type() + " from " + entry.source() + ", by an operator",
        List.of(new JourneyKey(KeyKind.MESSAGE, entry.externalId())));
  }
}
