package fieldhub.platform.messaging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells the consumers of a channel that there is work, by the ids of its rows. A nudge may be lost
 * or doubled: the rows are the truth, and a sweeper finds what nobody was told of.
 */
@ApplicationScoped
public class Nudges {

  @Resource(lookup = "java:app/jms/nudges")
  private ConnectionFactory broker;

  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  private ManagedExecutorService workers;

  @Inject private MeterRegistry registry;
  @Inject private Clock clock;

  private final Map<String, NudgeLine> lines = new ConcurrentHashMap<>();
  private Counter lost;

  @PostConstruct
  void register() {
    lost =
        Counter.builder("fieldhub.nudges.lost")
            .description("Ids of rows whose consumers could not be told; the sweeper finds them")
            .register(registry);
  }

  /**
   * Has a worker send a nudge. Call it after the commit. Never throws, and waits for nobody, least
   * of all for the broker: while a nudge to the same queue is being sent, the ids go with the next
   * one.
   *
   * @param channel whose queue; it must be declared as {@code java:app/jms/inbox-<channel>}
   */
  public void send(String channel, List<UUID> ids) {
    lines
        .computeIfAbsent(
            channel,
            it ->
                new NudgeLine(broker, "java:app/jms/inbox-" + it, clock, lost::increment, workers))
        .send(ids);
  }
}
