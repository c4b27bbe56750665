package fieldhub.platform.inbox;

import fieldhub.platform.inbox.IntakeStore.Stored;
import fieldhub.platform.journey.Journey;
import fieldhub.platform.journey.JourneyEntry;
import fieldhub.platform.journey.JourneyKey;
import fieldhub.platform.journey.KeyKind;
import fieldhub.platform.persistence.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * One commit for a group of arrivals: messages, payloads, conflicts and the journey's first step.
 */
@ApplicationScoped
class Intake {

  private static final Logger LOG = Logger.getLogger(Intake.class.getName());

  /** The order of the unique index. */
  private static final Comparator<Arrival> BY_KEY =
      Comparator.comparing((Arrival it) -> it.message().externalId())
          .thenComparing(it -> it.message().source());

  @Inject private IntakeStore store;
  @Inject private Journey journey;
  @Inject private Clock clock;

  /** The same as {@link #store}, in the caller's transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  void storeInside(List<Arrival> arrivals) {
    write(arrivals);
  }

  /**
   * Stores what is not stored yet and notes on each arrival what became of it.
   *
   * @throws RuntimeException when nothing of the group was stored
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void store(List<Arrival> group) {
    write(group);
  }

  private void write(List<Arrival> group) {
    Instant now = clock.instant();
    List<Arrival> sorted = group.stream().sorted(BY_KEY).toList();
    List<JourneyEntry> entries = new ArrayList<>();
    List<Arrival> fresh = sorted;
    if (store.insertMessages(sorted, now) < sorted.size()) {
      Map<Stored.Key, Stored> known =
          store.stored(sorted).stream()
              .collect(Collectors.toMap(Stored::key, Function.identity(), (one, same) -> one));
      fresh = sorted.stream().filter(it -> it.id().equals(stored(known, it).id())).toList();
      for (Arrival arrival : sorted) {
        repeated(arrival, stored(known, arrival), now).ifPresent(entries::add);
      }
    }
    if (!fresh.isEmpty()) {
      store.insertPayloads(fresh);
    }
    for (Arrival arrival : fresh) {
      arrival.accepted(Accepted.NEW);
      entries.add(step("inbox.received", arrival.id(), arrival, ""));
    }
    journey.record(entries);
  }

  private Optional<JourneyEntry> repeated(Arrival arrival, Stored stored, Instant now) {
    if (arrival.id().equals(stored.id())) {
      return Optional.empty();
    }
    if (arrival.hasBody(stored.bodyHash())) {
      arrival.accepted(Accepted.DUPLICATE);
      return Optional.empty();
    }
    arrival.accepted(Accepted.CONFLICT);
    UUID conflict = Ids.next();
    if (!store.insertConflict(conflict, stored.id(), arrival, now)) {
      return Optional.empty();
    }
    LOG.log(
        Level.WARNING,
        "inbox {0} from {1}: the id came again with another body, kept as conflict {2}",
        new Object[] {arrival.message().externalId(), arrival.message().source(), conflict});
    return Optional.of(step("inbox.conflict", conflict, arrival, " again with another body"));
  }

  /** A row that was in the way and is gone already: the group is written again, row by row. */
  private static Stored stored(Map<Stored.Key, Stored> known, Arrival arrival) {
    Stored stored = known.get(Stored.Key.of(arrival));
    if (stored == null) {
      throw new IllegalStateException("A message was deleted while its id came again");
    }
    return stored;
  }

  private static JourneyEntry step(String event, UUID reference, Arrival arrival, String what) {
    Incoming message = arrival.message();
    return new JourneyEntry(
        event,
        reference.toString(),
        message.type() + " from " + message.source() + what,
        List.of(new JourneyKey(KeyKind.MESSAGE, message.externalId())));
  }
}
