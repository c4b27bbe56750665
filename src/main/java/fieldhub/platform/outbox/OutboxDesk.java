package fieldhub.platform.outbox;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What operators see of the outbox and may do with it. */
@Stateless
public class OutboxDesk {

  @Inject private OutboxDeskStore store;
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

  /**
   * Sends a message again that was refused, given up, or whose fate is unknown: then the operator
   * takes it on himself that it may arrive twice.
   *
   * @return false when the message is not in one of these states
   */
  public boolean sendAgain(UUID id) {
    return store.sendAgain(id, clock.instant());
  }

  /**
   * Takes out a message that is not being sent and has not been delivered.
   *
   * @return false when it is
   */
  public boolean discard(UUID id) {
    return store.discard(id, clock.instant());
  }
}
