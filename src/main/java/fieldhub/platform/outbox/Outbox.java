package fieldhub.platform.outbox;

import fieldhub.platform.journey.Journey;
import fieldhub.platform.journey.JourneyKey;
import fieldhub.platform.persistence.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Where use cases leave what has to go out: the row commits with the fact that caused it. */
@ApplicationScoped
public class Outbox {

  @Inject private OutboxStore store;
  @Inject private Journey journey;
  @Inject private Clock clock;

  /**
   * Records a message in the caller's transaction; the relay delivers it after the commit.
   *
   * @return id of the outbox row
   */
  public UUID enqueue(String kind, String destination, JourneyKey key, byte[] body) {
    OutboxMessage message = new OutboxMessage(Ids.next(), kind, destination, key, body);
    store.insert(message, clock.instant());
    journey.record(
        "outbox.queued", message.id().toString(), kind + " to " + destination, List.of(key));
    return message.id();
  }

  /** What became of a wish not to send something after all. */
  public enum Withdrawal {
    /** There was nothing to send. */
    NOTHING,
    /** It was taken out; the receiver does not have it. */
    WITHDRAWN,
    /** It is on its way, may have arrived or has arrived. */
    TOO_LATE
  }

  /** Takes out what the receiver does not have, in the caller's transaction. */
  public Withdrawal withdraw(String kind, JourneyKey key) {
    if (store.withdraw(kind, key, clock.instant()) > 0) {
      journey.record("outbox.discarded", key.value(), kind + " is no longer wanted", List.of(key));
      return Withdrawal.WITHDRAWN;
    }
    return store.hasLeft(kind, key) ? Withdrawal.TOO_LATE : Withdrawal.NOTHING;
  }
}
