package fieldhub.platform.inbox;

import fieldhub.platform.messaging.Nudge;
import fieldhub.platform.persistence.LockCollisions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What consumers do with nudges. Those that come while the workers of their channel are busy are
 * gathered, so that the more there is to do, the more is done in one transaction.
 */
@ApplicationScoped
public class InboxWork {

  private static final Logger LOG = Logger.getLogger(InboxWork.class.getName());

  @Inject private Attempt attempt;
  @Inject private Failure failure;
  @Inject private InboxMeters meters;
  @Inject private InboxSettings settings;

  private final Map<String, Workload> workloads = new ConcurrentHashMap<>();

  /**
   * Processes the messages that a nudge names, or leaves them to who is at it already. Never
   * throws: what fails is in the database for another time, and the broker could do no better than
   * to repeat the nudge.
   *
   * @param channel whose queue the nudge was in
   */
  public void nudged(String channel, String nudge) {
    if (!settings.processing()) {
      return;
    }
    try {
      work(channel, Nudge.ids(nudge));
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, "A nudge could not be followed; the sweeper repeats it", e);
    }
  }

  /** As if a nudge had come for them: for a sweeper that has no broker to send it by. */
  void work(String channel, List<UUID> ids) {
    workloads
        .computeIfAbsent(channel, it -> new Workload(settings.workers()))
        .add(ids, this::process);
  }

  /** Together in one transaction; when that fails one by one, so that a bad one fails alone. */
  private void process(Collection<UUID> ids) {
    long start = System.nanoTime();
    try {
      LockCollisions.outlast(() -> attempt.at(ids));
      meters.applied(System.nanoTime() - start);
    } catch (RuntimeException e) {
      if (ids.size() == 1) {
        ids.forEach(id -> failure.of(id, e));
      } else {
        LOG.log(Level.FINE, "Messages could not be applied together, trying each alone", e);
        ids.forEach(id -> process(List.of(id)));
      }
    }
  }
}
