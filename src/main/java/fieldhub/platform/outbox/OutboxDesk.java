package fieldhub.platform.outbox;

import fieldhub.platform.audit.Audit;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** What operators see of the outbox and may do with it. */
@Stateless
public class OutboxDesk {

  @Inject private OutboxDeskStore store;
  @Inject private Event<OperatorActed> acted;
  @Inject private Audit audit;
  @Inject private Clock clock;

  /**
   * Messages, newest first.
   *
   * @param state only those in this state, if given
   * @param businessKey only those under this number, if given
   * @param before only those older than this id, if given: the key of the next page
   */
  public List<OutboxEntry> list(
      Optional<OutboxState> state, Optional<String> businessKey, Optional<UUID> before, int limit) {
    return store.list(state, businessKey, before, limit);
  }

  /** One message with all that was tried. */
  public Optional<OutboxEntry> find(UUID id) {
    return store.find(id);
  }

  /** How many messages of a kind wait for an operator. */
  public long stuck(String kind) {
    return store.stuck(kind);
  }

  /**
   * Sends a message again that was refused, given up, or whose fate is unknown: then the operator
   * takes it on himself that it may arrive twice. Audited.
   *
   * @throws ProblemException NOT_FOUND, or CONFLICT in any other state
   */
  public OutboxEntry sendAgain(UUID id, String operator, String reason) {
    return act(
        id, operator, "outbox.send-again", reason, it -> store.sendAgain(it, clock.instant()));
  }

  /**
   * Takes out a message that is neither delivered nor being sent. Audited.
   *
   * @throws ProblemException NOT_FOUND, or CONFLICT when it is
   */
  public OutboxEntry discard(UUID id, String operator, String reason) {
    return act(id, operator, "outbox.discard", reason, it -> store.discard(it, clock.instant()));
  }

  private OutboxEntry act(
      UUID id, String operator, String action, String reason, Predicate<UUID> change) {
    OutboxState before = entry(id).state();
    if (!change.test(id)) {
      throw new ProblemException(ProblemType.CONFLICT, conflict(entry(id).state()));
    }
    OutboxEntry after = entry(id);
    acted.fire(new OperatorActed(store.message(id), after.state()));
    String detail = before + " to " + after.state() + ": " + reason;
    audit.record(operator, action, "outbox-message", id.toString(), detail);
    return after;
  }

  private OutboxEntry entry(UUID id) {
    return store
        .find(id)
        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "no such message"));
  }

  private static String conflict(OutboxState state) {
    String next =
        switch (state) {
          case WAITING -> "it is sent at its next attempt time; discard it to prevent that";
          case SENDING -> "wait for the outcome";
          case SENT -> "it was delivered and needs nothing";
          case REFUSED, UNKNOWN, PARKED -> "send it again, or discard it";
          case DISCARDED -> "it stays out";
        };
    return "the message is " + state + ": " + next;
  }
}
