package fieldhub.platform.outbox;

import fieldhub.platform.persistence.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** Where use cases leave what has to go out: the row commits with the fact that caused it. */
@ApplicationScoped
public class Outbox {

  @Inject private OutboxStore store;
  @Inject private Clock clock;

  /**
   * Records a message in the caller's transaction; the relay delivers it after the commit.
   *
   * @return id of the outbox row
   */
  public UUID enqueue(String kind, String destination, String businessKey, byte[] body) {
    OutboxMessage message = new OutboxMessage(Ids.next(), kind, destination, businessKey, body);
    store.insert(message, clock.instant());
    return message.id();
  }
}
