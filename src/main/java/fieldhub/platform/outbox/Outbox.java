package fieldhub.platform.outbox;

import fieldhub.platform.journey.Journey;
import fieldhub.platform.journey.JourneyKey;
import fieldhub.platform.persistence.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/** Where use cases leave what has to go out: the row commits with the fact that caused it. */
@ApplicationScoped
public class Outbox {

  /** Other nodes deliver too, so the database is asked; often enough for a person who waits. */
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

  @Inject private OutboxStore store;
  @Inject private Journey journey;
  @Inject private Event<Queued> queued;
  @Inject private Clock clock;

  /**
   * Records a message in the caller's transaction; the relay delivers it right after the commit.
   *
   * @return id of the outbox row
   */
  public UUID enqueue(String kind, String destination, JourneyKey key, byte[] body) {
    OutboxMessage message = new OutboxMessage(Ids.next(), kind, destination, key, body);
    store.insert(message, clock.instant());
    journey.record(
        "outbox.queued", message.id().toString(), kind + " to " + destination, List.of(key));
    queued.fire(new Queued(kind));
    return message.id();
  }

  /**
   * Waits for a committed message, outside any transaction, whichever node delivers it: until
   * nothing more will happen to it in the time given, or that time is over.
   *
   * @throws IllegalArgumentException when there is no such message
   */
  public Progress await(UUID message, Duration atMost) {
    Instant end = clock.instant().plus(atMost);
    Progress progress = progress(message);
    while (!progress.restsUntil(end) && clock.instant().isBefore(end)) {
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
      if (Thread.currentThread().isInterrupted()) { // the server stops
        return progress;
      }
      progress = progress(message);
    }
    return progress;
  }

  /** How far a message has come by now. */
  public Progress progress(UUID message) {
    return store
        .progress(message)
        .orElseThrow(() -> new IllegalArgumentException("no outbox message " + message));
  }

  /**
   * Notes at a message what became known of it after its delivery, in the caller's transaction.
   *
   * @param kind what the message must be: its id came from outside
   * @param event for its journey
   * @return the message; empty when there is none of this kind, or when just that was noted already
   */
  public Optional<OutboxMessage> remark(UUID message, String kind, String event, String text) {
    Optional<OutboxMessage> remarked = store.remark(message, kind, text);
    remarked.ifPresent(it -> journey.record(event, it.id().toString(), text, List.of(it.key())));
    return remarked;
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
