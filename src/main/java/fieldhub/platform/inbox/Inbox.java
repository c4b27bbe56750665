package fieldhub.platform.inbox;

import fieldhub.platform.http.Correlation;
import fieldhub.platform.messaging.Nudges;
import fieldhub.platform.persistence.Ids;
import fieldhub.platform.persistence.Sha256;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
    Arrival arrival =
        new Arrival(Ids.next(), message, Sha256.of(message.body()), Correlation.current());
    Accepted accepted = commits.submit(arrival);
    meters.accepted(message, accepted, System.nanoTime() - start);
    return accepted;
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

  private void nudge(List<Arrival> group) {
    Map<String, List<UUID>> bySource =
        group.stream()
            .filter(Arrival::isNew)
            .collect(
                Collectors.groupingBy(
                    it -> it.message().source(),
                    Collectors.mapping(Arrival::id, Collectors.toList())));
    bySource.forEach(nudges::send);
  }
}
