package fieldhub.scheduling.appointment;

import fieldhub.scheduling.workforce.Crew;
import fieldhub.scheduling.workforce.Crews;
import fieldhub.scheduling.workforce.Roster;
import fieldhub.scheduling.workforce.Rosters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** The slots that follow from the organisation's areas, people, calendars and templates. */
@ApplicationScoped
public class SlotPlan {

  private static final Duration OLDEST_SEARCH = Duration.ofDays(1);

  @Inject private Crews crews;
  @Inject private Rosters rosters;
  @Inject private AppointmentSettings settings;
  @Inject private Clock clock;

  /**
   * Every slot in which somebody could do the visit, whether places are left or not, that starts at
   * or after {@code from} and ends at or before {@code to}: ascending by start, of one period the
   * asked worker's first. Takes no locks.
   */
  public List<Slot> slots(VisitNeed need, Instant from, Instant to) {
    return slots(crew(need), from, to);
  }

  /**
   * As {@link #slots(VisitNeed, Instant, Instant)}, but what lies beyond the horizon of searches
   * does not exist; a day more, because the search may be that old.
   */
  public List<Slot> bookable(VisitNeed need, Instant from, Instant to) {
    Instant last = clock.instant().plus(settings.horizon()).plus(OLDEST_SEARCH);
    return slots(need, from, to.isBefore(last) ? to : last);
  }

  /** Who could do the visit, or why nobody can. */
  Crew crew(VisitNeed need) {
    return crews.of(need.site(), need.orderType(), need.userName());
  }

  List<Slot> slots(Crew crew, Instant from, Instant to) {
    if (crew.technicians().isEmpty() || !from.isBefore(to)) {
      return List.of();
    }
    // a day more on either side: whichever zone, its local days lie between
    Roster roster = rosters.of(crew.technicians(), day(from).minusDays(1), day(to).plusDays(1));
    return new RosteredSlots(roster).between(from, to);
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }
}
