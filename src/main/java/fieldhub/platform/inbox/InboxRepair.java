package fieldhub.platform.inbox;

import fieldhub.platform.audit.Audit;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** What operators do to a message, each with its audit entry in one transaction. */
@Stateless
public class InboxRepair {
  @Inject private InboxDesk desk;
  @Inject private Audit audit;

  /**
   * Has a waiting, parked or discarded message tried again, or one that was kept before its type
   * had a handler.
   *
   * @throws ProblemException NOT_FOUND, or CONFLICT in any other state or without its payload
   */
  public InboxEntry retry(UUID id, String operator, String reason) {
    return act(id, operator, "inbox.retry", reason, desk::retry);
  }

  /**
   * Takes a message out of the attempts until somebody decides.
   *
   * @throws ProblemException NOT_FOUND, or CONFLICT when it does not wait for an attempt
   */
  public InboxEntry park(UUID id, String operator, String reason) {
    return act(id, operator, "inbox.park", reason, desk::park);
  }

  /**
   * Decides that a message shall never be applied.
   *
   * @throws ProblemException NOT_FOUND, or CONFLICT when it is done or discarded already
   */
  public InboxEntry discard(UUID id, String operator, String reason) {
    return act(id, operator, "inbox.discard", reason, desk::discard);
  }

  /**
   * Has a few messages tried again that were kept before their type had a handler; with its audit
   * entry when there are any.
   *
   * @param behind the last one of the call before
   * @return their ids, in order of arrival; fewer than {@code most} when these were the last
   * @throws ProblemException CONFLICT when nothing here applies the type
   */
  public List<UUID> replayKept(
      String source, String type, Optional<UUID> behind, int most, String operator, String reason) {
    if (!desk.isHandled(source, type)) {
      throw new ProblemException(
          ProblemType.CONFLICT, "nothing here applies " + type + " from " + source, List.of());
    }
    List<UUID> replayed = desk.replayKept(source, type, behind, most);
    if (!replayed.isEmpty()) {
      String detail = replayed.size() + " kept messages of " + source + " to RETRY: " + reason;
      audit.record(operator, "inbox.replay-kept", "inbox-type", type, detail);
    }
    return replayed;
  }

  private InboxEntry act(
      UUID id, String operator, String action, String reason, Predicate<UUID> change) {
    InboxState before = entry(id).state();
    if (!change.test(id)) {
      throw new ProblemException(ProblemType.CONFLICT, conflict(entry(id)), List.of());
    }
    InboxEntry after = entry(id);
    String detail = before + " to " + after.state() + ": " + reason;
    audit.record(operator, action, "inbox-message", id.toString(), detail);
    return after;
  }

  private InboxEntry entry(UUID id) {
    return desk.entry(id)
        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "no such message"));
  }

  private static String conflict(InboxEntry entry) {
    String next =
        switch (entry.state()) {
          case RECEIVED -> "it is about to be tried; park it first, or discard it";
          case RETRY -> "it waits for its next attempt; its payload may be gone";
          case DONE ->
              entry.outcome() == Outcome.KEPT
                  ? "it was kept: nothing here applies its type, or its payload was deleted"
                  : "a done message is never applied again; it needs nothing";
          case PARKED -> "retry it if its payload is still kept, or discard it";
          case DISCARDED ->
              "retry it if it shall be applied after all and its payload is still kept";
        };
    return "the message is " + entry.state() + ": " + next;
  }
}
