package fieldhub.platform.inbox;

import fieldhub.platform.inbox.SweepStore.Due;
import fieldhub.platform.lease.Lease;
import fieldhub.platform.messaging.BrokerWatch;
import fieldhub.platform.messaging.Nudges;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * Nudges again for what is due and for what was left behind: by a crash, or by a lost nudge. While
 * the broker is away it does the work itself.
 */
@Singleton
@Startup
@DependsOn("Migration")
@TransactionManagement(TransactionManagementType.BEAN)
public class InboxSweeper {

  private static final Logger LOG = Logger.getLogger(InboxSweeper.class.getName());

  /** Short: a node that crashes while it sweeps must not keep the others waiting after it. */
  private static final Duration LEASE = Duration.ofSeconds(10);

  private static final UUID START = new UUID(0, 0);
  private static final int ONE_SWEEP = 2000;
  private static final int ONE_NUDGE = 50;

  @Inject private SweepStore store;
  @Inject private Nudges nudges;
  @Inject private BrokerWatch broker;
  @Inject private InboxWork work;
  @Inject private Lease lease;
  @Inject private InboxSettings settings;
  @Inject private Clock clock;

  /** A long backlog is nudged for piece by piece, not its start again and again. */
  private UUID last = START;

  /** A timer method that throws would never fire again (server notes), hence the catch. */
  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  public void sweep() {
    if (!settings.processing()) {
      return;
    }
    try {
      lease.runExclusively("inbox-sweep", LEASE, this::nudgeForDue);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "The inbox could not be swept; tried again in five seconds", e);
    }
  }

  private void nudgeForDue() {
    Instant now = clock.instant();
    List<Due> due = store.due(last, now, now.minus(settings.leftBehind()), ONE_SWEEP);
    last = due.size() == ONE_SWEEP ? due.get(ONE_SWEEP - 1).id() : START;
    Map<String, List<UUID>> byChannel =
        due.stream()
            .collect(
                Collectors.groupingBy(
                    it -> Channel.of(it.source()),
                    Collectors.mapping(Due::id, Collectors.toList())));
    byChannel.forEach(this::nudge);
  }

  private void nudge(String channel, List<UUID> ids) {
    if (broker.silentSince().isPresent()) {
      LOG.log(
          Level.INFO,
          "No broker to nudge by: doing the work of {0} messages of {1} here",
          new Object[] {ids.size(), channel});
      work.work(channel, ids);
      return;
    }
    LOG.log(
        Level.INFO, "Nudging again for {0} messages of {1}", new Object[] {ids.size(), channel});
    for (int from = 0; from < ids.size(); from += ONE_NUDGE) {
      nudges.send(
          channel, new ArrayList<>(ids.subList(from, Math.min(from + ONE_NUDGE, ids.size()))));
    }
  }
}
