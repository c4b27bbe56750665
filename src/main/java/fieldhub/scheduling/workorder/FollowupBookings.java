package fieldhub.scheduling.workorder;

import static java.util.Comparator.naturalOrder;

import fieldhub.parts.order.OrderingTurns;
import fieldhub.platform.http.InvalidParam;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
import fieldhub.platform.persistence.LockCollisions;
import fieldhub.scheduling.appointment.Slot;
import fieldhub.scheduling.appointment.SlotPlaces;
import fieldhub.scheduling.appointment.SlotPlan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Books follow-up visits. Whatever can be answered without a lock is: when hundreds want the last
 * places, only those who may get one queue up for the database.
 */
@ApplicationScoped
public class FollowupBookings {

  @Inject private SlotPlan plan;
  @Inject private SlotPlaces places;
  @Inject private BookingStore bookings;
  @Inject private BookFollowup bookFollowup;
  @Inject private BookingJourney journey;
  @Inject private OrderingTurns turns;
  @Inject private Clock clock;

  /**
   * Books the first of the wanted times that has a place left, or gives the live booking that this
   * work order has for one of them already (contract servicemobility 3.4).
   *
   * @throws SlotGoneException when there is no place; nothing was stored then but the fact
   * @throws ProblemException INVALID_REQUEST when all times have begun; UNAVAILABLE, and nothing
   *     was done, when too many want something at once
   */
  public Booking book(FollowupRequest request) {
    Optional<Booking> made = bookings.live(request.liveKeys());
    if (made.isPresent()) {
      journey.repeated(made.get(), request);
      return made.get();
    }
    FollowupRequest ahead =
        request.from(clock.instant()).orElseThrow(() -> past(request.periods()));
    try {
      return bookNew(ahead);
    } catch (SlotGoneException gone) {
      return bookings.live(ahead.liveKeys()).orElseThrow(() -> notBooked(request, gone));
    }
  }

  /** Once the last place is not that of a copy of this very request, booked since we looked. */
  private SlotGoneException notBooked(FollowupRequest request, SlotGoneException gone) {
    journey.notBooked(request, gone.getMessage());
    return gone;
  }

  private Booking bookNew(FollowupRequest request) {
    List<Slot> candidates = candidates(request);
    if (candidates.isEmpty()) {
      throw SlotGoneException.unknown();
    }
    refuseIfFull(candidates);
    return turns.inTurn(
        () -> {
          refuseIfFull(candidates); // taken by those who had their turn before
          return LockCollisions.outlast(() -> bookFollowup.book(request, candidates));
        });
  }

  /** The slots of the wanted times, from one look at who works. */
  private List<Slot> candidates(FollowupRequest request) {
    List<WantedPeriod> periods =
        request.periods().stream().filter(WantedPeriod::canBeSlot).toList();
    if (periods.isEmpty()) {
      return List.of();
    }
    Instant from = periods.stream().map(WantedPeriod::start).min(naturalOrder()).orElseThrow();
    Instant to = periods.stream().map(WantedPeriod::end).max(naturalOrder()).orElseThrow();
    List<Slot> slots = plan.bookable(request.need(), from, to);
    return periods.stream().flatMap(period -> of(period, slots).stream()).distinct().toList();
  }

  /**
   * The slots of just that time; where the caller names the one that was offered, that one only.
   */
  private static List<Slot> of(WantedPeriod period, List<Slot> slots) {
    List<Slot> same =
        slots.stream()
            .filter(slot -> slot.start().equals(period.start()) && slot.end().equals(period.end()))
            .toList();
    return Slot.isSlotId(period.slotId())
        ? same.stream().filter(slot -> slot.slotId().equals(period.slotId())).toList()
        : same;
  }

  private void refuseIfFull(List<Slot> candidates) {
    Map<String, Integer> taken = places.taken(candidates.stream().map(Slot::slotId).toList());
    if (candidates.stream()
        .allMatch(slot -> taken.getOrDefault(slot.slotId(), 0) >= slot.capacity())) {
      throw SlotGoneException.full();
    }
  }

  private static ProblemException past(List<WantedPeriod> periods) {
    return new ProblemException(
        ProblemType.INVALID_REQUEST,
        "A visit cannot be booked for a time in the past",
        periods.stream()
            .map(
                period ->
                    new InvalidParam(
                        "Start",
                        "lies in the past",
                        period.path() + ".Period.Start",
                        period.start().toString()))
            .toList());
  }
}
