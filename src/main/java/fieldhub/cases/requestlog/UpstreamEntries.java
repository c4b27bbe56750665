package fieldhub.cases.requestlog;

import fieldhub.platform.outbox.OutboxState;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The hub's own entries on their way to InfoCare. Each method joins the caller's transaction. */
@Stateless
@PermitAll
public class UpstreamEntries {

  @Inject private UpstreamStore store;
  @Inject private CaseLogStore logs;
  @Inject private Clock clock;

  /** An entry as it is to be posted. */
  public Optional<PostableEntry> find(long entryId) {
    return store
        .find(entryId)
        .map(
            it ->
                new PostableEntry(
                    entryId,
                    it.request().caseId(),
                    it.expected(),
                    it.guid(),
                    logs.upstreamId(it.request().caseId()),
                    it.request().upstream().orElse(UpstreamState.WAITING),
                    it.postedAt()));
  }

  /** It is in the outbox. */
  public void waiting(long entryId) {
    store.state(entryId, UpstreamState.WAITING, "");
  }

  /** InfoCare has this number for the case. */
  public void learned(long caseId, long upstreamCase) {
    logs.learn(caseId, upstreamCase);
  }

  /** InfoCare does not know the case: nothing of it is posted. */
  public void unknownCase(PostableEntry entry) {
    logs.unknownThere(entry.caseId(), clock.instant());
    store.state(entry.id(), UpstreamState.NOT_POSTED, "InfoCare does not know the case");
  }

  /** The outbox tried to post it. */
  public void tried(long entryId, Instant at) {
    store.tried(entryId, at);
  }

  /** The outbox wrote an attempt; the next reconciliation looks at the case again. */
  public void attempted(long entryId, OutboxState state, String detail) {
    Optional<UpstreamStore.Row> row = store.find(entryId);
    if (row.isEmpty()) {
      return;
    }
    // The case's row first, as a reconciliation locks them too.
    logs.touchKnown(row.get().request().caseId());
    switch (state) {
      case SENT -> store.posted(List.of(entryId), clock.instant());
      case UNKNOWN -> store.state(entryId, UpstreamState.UNKNOWN, detail);
      case REFUSED, PARKED -> store.state(entryId, UpstreamState.FAILED, detail);
      default -> {} // still waiting, or taken out with a note of its own
    }
  }

  /** An operator took the outbox's message out, or has it sent again. */
  public void ruledByOperator(long entryId, OutboxState state) {
    Optional<UpstreamStore.Row> row = store.find(entryId);
    if (row.isEmpty()) {
      return;
    }
    logs.touchKnown(row.get().request().caseId());
    if (state == OutboxState.DISCARDED) {
      store.state(entryId, UpstreamState.FAILED, "taken out of the outbox by an operator");
    } else {
      waiting(entryId);
    }
  }
}
