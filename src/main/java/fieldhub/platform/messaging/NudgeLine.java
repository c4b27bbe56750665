package fieldhub.platform.messaging;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSContext;
import jakarta.jms.Queue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.DoubleConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * The way to one queue. One worker at a time sends; whoever has ids leaves them with it and goes
 * on, so that no broker holds up a request, not even one that hangs. A broker that is away costs
 * one attempt now and then, not one per message.
 */
final class NudgeLine {

  private static final Logger LOG = Logger.getLogger(NudgeLine.class.getName());
  private static final Duration REST_AFTER_FAILURE = Duration.ofSeconds(10);
  private static final int MOST_IDS = 256;

  private final ConnectionFactory broker;
  private final String queueName;
  private final Clock clock;
  private final DoubleConsumer lost;
  private final Executor workers;
  private final ConcurrentLinkedQueue<UUID> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean sending = new AtomicBoolean();

  private volatile Queue queue;
  private volatile Instant restUntil = Instant.MIN;

  NudgeLine(
      ConnectionFactory broker,
      String queueName,
      Clock clock,
      DoubleConsumer lost,
      Executor workers) {
    this.broker = broker;
    this.queueName = queueName;
    this.clock = clock;
    this.lost = lost;
    this.workers = workers;
  }

  void send(List<UUID> ids) {
    if (clock.instant().isBefore(restUntil)) {
      lost.accept(ids.size());
      return;
    }
    waiting.addAll(ids);
    if (sending.compareAndSet(false, true)) {
      try {
        workers.execute(this::sendWaiting);
      } catch (RejectedExecutionException e) { // the server stops, or is at its limit
        sending.set(false);
        rest(0, e);
      }
    }
  }

  /** Asked again after giving the turn back: ids may have come in between. */
  private void sendWaiting() {
    do {
      try {
        sendAll();
      } finally {
        sending.set(false);
      }
    } while (!waiting.isEmpty() && sending.compareAndSet(false, true));
  }

  private void sendAll() {
    List<UUID> ids = take();
    try (JMSContext context = broker.createContext()) {
      while (!ids.isEmpty()) {
        // Not persistent: the journal's sync would cost more than the sweeper after a crash.
        context
            .createProducer()
            .setDeliveryMode(DeliveryMode.NON_PERSISTENT)
            .setDisableMessageTimestamp(true)
            .send(queue(), Nudge.text(ids));
        ids = take();
      }
    } catch (RuntimeException | NamingException e) {
      rest(ids.size(), e);
    }
  }

  private void rest(int unsent, Exception why) {
    restUntil = clock.instant().plus(REST_AFTER_FAILURE);
    int dropped = unsent + waiting.size();
    waiting.clear();
    lost.accept(dropped);
    LOG.log(Level.WARNING, "Nudges to " + queueName + " rest, the sweeper takes over", why);
  }

  private List<UUID> take() {
    List<UUID> ids = new ArrayList<>();
    UUID next;
    while (ids.size() < MOST_IDS && (next = waiting.poll()) != null) {
      ids.add(next);
    }
    return ids;
  }

  @SuppressWarnings("BanJNDI") // the name is a constant and a channel's own name, never input
  private Queue queue() throws NamingException {
    Queue found = queue;
    if (found == null) {
      found = InitialContext.doLookup(queueName);
      queue = found;
    }
    return found;
  }
}
