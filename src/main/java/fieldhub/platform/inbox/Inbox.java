package fieldhub.platform.inbox;

import fieldhub.platform.http.Correlation;
import fieldhub.platform.messaging.Nudges;
import fieldhub.platform.persistence.Ids;
import fieldhub.platform.persistence.Sha256;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * The one way in for every message that partners push or that is polled from them (design, flow B).
 */
@ApplicationScoped
public class Inbox {

  private static final Logger LOG = Logger.getLogger(Inbox.class.getName());

  @Inject private Intake intake;
  @Inject private Nudges nudges;
  @Inject private InboxMeters meters;
  @Inject private InboxSettings settings;

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry transactions;

  private GroupCommit commits;

  @PostConstruct
  void open() {
    commits =
        new GroupCommit(
            settings.writers(),
            settings.queueBytes(),
            settings.acceptTimeout(),
            this::write,
            this::nudge);
    meters.queue(commits, GroupCommit::queuedBytes);
  }

  /**
   * Stores a message, once per source and external id, and returns when that is committed, whatever
   * the caller's own transaction does.
   *
   * @throws InboxUnavailableException when it is not known to be stored
   */
  public Accepted accept(Incoming message) {
    long start = System.nanoTime();
    Arrival arrival = arrival(message);
    Accepted accepted = commits.submit(arrival);
    meters.accepted(message, accepted, System.nanoTime() - start);
    return accepted;
  }

  /**
   * Stores messages that were found inside another one, once per source and external id, in the
   * transaction of the handler that takes that one apart; they are nudged for after its commit.
   *
   * @throws IllegalStateException when the database refuses; that transaction must not commit then
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void unfold(List<Incoming> messages) {
    List<Arrival> arrivals = messages.stream().map(Inbox::arrival).toList();
    intake.storeInside(arrivals);
    transactions.registerInterposedSynchronization(new Unfolded(arrivals));
  }

  private static Arrival arrival(Incoming message) {
    return new Arrival(Ids.next(), message, Sha256.of(message.body()), Correlation.current());
  }

  /** Together; and when that fails one by one, so that a bad one fails alone. */
  private void write(List<Arrival> group) {
    try {
      intake.store(group);
    } catch (RuntimeException e) {
      if (group.size() == 1) {
        throw unavailable(e);
      }
      LOG.log(Level.WARNING, "A group of messages could not be stored, trying each alone", e);
      group.forEach(this::writeAlone);
    }
  }

  private void writeAlone(Arrival arrival) {
    try {
      intake.store(List.of(arrival));
    } catch (RuntimeException e) {
      arrival.failed(unavailable(e));
    }
  }

  private static InboxUnavailableException unavailable(RuntimeException cause) {
    LOG.log(Level.SEVERE, "A message could not be stored", cause);
    return new InboxUnavailableException("The message could not be stored", cause);
  }

  /** A consumer that were told earlier would not see the rows yet. */
  private final class Unfolded implements Synchronization {

    private final List<Arrival> arrivals;

    Unfolded(List<Arrival> arrivals) {
      this.arrivals = arrivals;
    }

    @Override
    public void beforeCompletion() {
      // Only what was committed is nudged for.
    }

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        nudge(arrivals);
      }
    }
  }

  private void nudge(List<Arrival> group) {
    Map<String, List<UUID>> byChannel =
        group.stream()
            .filter(Arrival::isNew)
            .collect(
                Collectors.groupingBy(
                    it -> Channel.of(it.message().source()),
                    Collectors.mapping(Arrival::id, Collectors.toList())));
    byChannel.forEach(nudges::send);
  }
}
