package fieldhub.scheduling.appointment;

import fieldhub.platform.journey.Journey;
import fieldhub.platform.journey.JourneyKeys;
import fieldhub.platform.journey.KeyKind;
import fieldhub.scheduling.workforce.Crew;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds open slots for a visit (contract servicemobility 4); holds none of them. */
@Stateless
public class FindAppointments {

  @Inject private SlotPlan plan;
  @Inject private SlotPlaces places;
  @Inject private AppointmentSettings settings;
  @Inject private Journey journey;
  @Inject private Clock clock;

  /**
   * The open slots from now, or from when the parts arrive, up to the horizon. Of each period the
   * asked worker's slot is offered, or another technician's when that one is full.
   */
  public OpenSlots find(AppointmentSearch search) {
    OpenSlots found = search(search);
    VisitNeed need = search.need();
    journey.record(
        "appointments.searched",
        search.originalOrderNum(),
        found.message(),
        new JourneyKeys()
            .add(KeyKind.WORK_ORDER, search.originalOrderNum())
            .add(KeyKind.TECHNICIAN, need.userName())
            .add(KeyKind.SITE, need.site().locationNum())
            .found());
    return found;
  }

  private OpenSlots search(AppointmentSearch search) {
    Instant now = clock.instant();
    Instant from = search.partsArrive().filter(now::isBefore).orElse(now);
    Instant to = now.plus(settings.horizon());
    SearchMessage message = new SearchMessage(to);
    Crew crew = plan.crew(search.need());
    if (crew.technicians().isEmpty()) {
      return new OpenSlots(List.of(), crew.whyNobody());
    }
    if (!from.isBefore(to)) {
      return new OpenSlots(List.of(), message.partsTooLate(from));
    }
    List<Slot> planned = plan.slots(crew, from, to);
    if (planned.isEmpty()) {
      return new OpenSlots(List.of(), message.nobodyWorks());
    }
    CustomerTimes times = new CustomerTimes(search.customerTimes(), settings.unavailableTypes());
    List<Slot> suiting = planned.stream().filter(times::suit).toList();
    if (suiting.isEmpty()) {
      return new OpenSlots(List.of(), message.noneSuits());
    }
    List<Slot> open = oneOfEachPeriod(withPlaces(suiting));
    List<Slot> offered = open.subList(0, Math.min(open.size(), settings.mostSlots()));
    return new OpenSlots(offered, message.found(offered, open.size(), search.need().userName()));
  }

  private List<Slot> withPlaces(List<Slot> slots) {
    Map<String, Integer> taken = places.taken(slots.stream().map(Slot::slotId).toList());
    return slots.stream()
        .filter(slot -> taken.getOrDefault(slot.slotId(), 0) < slot.capacity())
        .toList();
  }

  /** The first of each period, which is the asked worker's if there is one. */
  private static List<Slot> oneOfEachPeriod(List<Slot> slots) {
    Set<List<Instant>> periods = new HashSet<>();
    List<Slot> chosen = new ArrayList<>();
    for (Slot slot : slots) {
      if (periods.add(List.of(slot.start(), slot.end()))) {
        chosen.add(slot);
      }
    }
    return chosen;
  }
}
