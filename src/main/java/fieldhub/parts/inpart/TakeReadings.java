package fieldhub.parts.inpart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** Puts readings of orders in the place of older ones and keeps what they change. */
@ApplicationScoped
class TakeReadings {

  private static final Logger LOG = Logger.getLogger(TakeReadings.class.getName());

  private InpartOrderStore orders;
  private InpartWriteStore writes;
  private InpartHistoryStore history;
  private AssessmentOwnerStore owners;
  private InpartJourney journey;
  private Consumer<InpartOrderChanged> listeners;

  /** For the container's proxy. */
  protected TakeReadings() {}

  @Inject
  TakeReadings(
      InpartOrderStore orders,
      InpartWriteStore writes,
      InpartHistoryStore history,
      AssessmentOwnerStore owners,
      InpartJourney journey,
      Event<InpartOrderChanged> listeners) {
    this(orders, writes, history, owners, journey, listeners::fire);
  }

  /**
   * @param listeners told of every order that changes
   */
  TakeReadings(
      InpartOrderStore orders,
      InpartWriteStore writes,
      InpartHistoryStore history,
      AssessmentOwnerStore owners,
      InpartJourney journey,
      Consumer<InpartOrderChanged> listeners) {
    this.orders = orders;
    this.writes = writes;
    this.history = history;
    this.owners = owners;
    this.journey = journey;
    this.listeners = listeners;
  }

  /**
   * See {@link InpartOrders#take}; of several readings of one order the last one counts. An order
   * stays with the site that it was read for first: what another site is told of it is passed over.
   */
  int take(Collection<InpartReading> readings, Fetch fetch, Instant now) {
    SortedMap<UUID, InpartReading> latest = new TreeMap<>();
    readings.forEach(it -> latest.put(it.orderId(), it));
    Set<UUID> added = writes.addMissing(latest.keySet(), fetch, now);
    Map<UUID, InpartOrder> stored = orders.lock(latest.keySet());
    Map<UUID, AssessmentOwner> ownersNow =
        owners.lock(
            latest.values().stream()
                .map(InpartReading::assessmentId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    List<InpartOrderChanged> changes = new ArrayList<>();
    for (InpartReading reading : latest.values()) {
      InpartOrder before = stored.get(reading.orderId());
      boolean isNew = added.contains(reading.orderId());
      boolean isOurs = isNew || before.site().equals(fetch.site());
      if (isNew || isOurs && fetch.fetchedAt().isAfter(before.fetchedAt())) {
        AssessmentOwner owner =
            Optional.ofNullable(reading.assessmentId())
                .map(ownersNow::get)
                .orElse(AssessmentOwner.UNKNOWN);
        takeOne(before, isNew, reading, fetch, owner, now).ifPresent(changes::add);
      }
    }
    journey.changed(changes, fetch.toldBy());
    changes.forEach(listeners);
    return changes.size();
  }

  private Optional<InpartOrderChanged> takeOne(
      InpartOrder before,
      boolean isNew,
      InpartReading reading,
      Fetch fetch,
      AssessmentOwner owner,
      Instant now) {
    if (!before.reading().lines().equals(reading.lines())) {
      writes.replaceLines(reading.orderId(), reading.lines());
    }
    ReadingComparison comparison =
        isNew ? ReadingComparison.first(reading) : ReadingComparison.of(before, reading);
    if (comparison.isEmpty() && !hasNewFlaws(reading.orderId(), comparison)) {
      writes.fetchedAgain(reading.orderId(), fetch.fetchedAt());
      return Optional.empty();
    }
    boolean stays = !isNew && before.reading().status().says(reading.status());
    InpartOrder after =
        new InpartOrder(
            reading,
            fetch.site(),
            before.currency(),
            stays ? before.statusSince() : fetch.fetchedAt(),
            fetch.fetchedAt(),
            before.firstSeenAt(),
            now,
            owner);
    writes.update(after);
    history.addSteps(reading.orderId(), comparison.steps(), fetch);
    history.addChange(reading.orderId(), comparison, fetch);
    comparison.surprise().ifPresent(it -> logSurprise(reading.orderId(), it));
    return Optional.of(
        new InpartOrderChanged(
            after,
            isNew ? Optional.empty() : Optional.of(before.reading().status()),
            comparison.differences(),
            comparison.surprise()));
  }

  /** A flaw that stays is told of once, and not with every reading. */
  private boolean hasNewFlaws(UUID order, ReadingComparison comparison) {
    return !comparison.flaws().isEmpty()
        && comparison.isNewInFlawsOnly(
            history.changes(order, 1).stream().findFirst().flatMap(InpartChange::surprise));
  }

  private static void logSurprise(UUID order, String surprise) {
    LOG.log(
        Level.WARNING,
        "Inpart order {0} was told in a way that is not expected: {1}",
        new Object[] {order, surprise});
  }
}
