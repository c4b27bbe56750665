package fieldhub.platform.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Whether the broker works, as it said when a timer asked it last: nobody else who wants to know
 * has to wait for one that hangs.
 */
@ApplicationScoped
public class BrokerWatch {

  private static final Logger LOG = Logger.getLogger(BrokerWatch.class.getName());

  /** A question that is open for longer will not be answered, whatever the time-outs are. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  /** Never holds a message. */
  private static final String QUEUE = "fieldhub.watch";

  @Resource(lookup = "java:app/jms/nudges")
  private ConnectionFactory broker;

  @Inject private MeterRegistry registry;
  @Inject private Clock clock;

  /** When the open question was asked; null while none is open. */
  private volatile Instant asked;

  /** Since when the broker has not answered; null while it does. */
  private volatile Instant silentSince;

  /** Why it did not answer when it was asked last, so that another reason is logged too. */
  private String reason = "";

  @PostConstruct
  void register() {
    silentSince = clock.instant(); // until it has answered for the first time
    Gauge.builder("fieldhub.broker.up", this, it -> it.silentSince().isPresent() ? 0 : 1)
        .description("1 while the broker answers, 0 while it is away and the hub does without")
        .register(registry);
  }

  /** Since when the broker has not answered; empty while it does. */
  public Optional<Instant> silentSince() {
    Instant open = asked;
    return Optional.ofNullable(silentSince)
        .or(() -> Optional.ofNullable(open).filter(it -> isTooLong(it)));
  }

  /** Returns when the broker has answered or its time-outs are over; by one thread at a time. */
  void ask() {
    Instant now = clock.instant();
    asked = now;
    try {
      useQueue();
      if (silentSince != null) {
        LOG.info("The broker answers");
      }
      silentSince = null;
      reason = "";
    } catch (RuntimeException away) {
      if (silentSince == null) {
        silentSince = now;
      }
      tell(away);
    } finally {
      asked = null;
    }
  }

  /**
   * Opens a queue of its own and closes it: a pooled connection alone may long be dead. Not a
   * temporary queue: the adapter deletes those with a session that it has given back already.
   */
  private void useQueue() {
    try (JMSContext context = broker.createContext();
        JMSConsumer consumer = context.createConsumer(context.createQueue(QUEUE))) {
      LOG.log(Level.FINEST, "The broker has opened {0}", consumer);
    }
  }

  private void tell(Exception away) {
    Throwable cause = away;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    if (!cause.toString().equals(reason)) {
      reason = cause.toString();
      LOG.log(Level.WARNING, "The broker does not answer; the hub goes on without it", away);
    }
  }

  private boolean isTooLong(Instant open) {
    return open.plus(PATIENCE).isBefore(clock.instant());
  }
}
