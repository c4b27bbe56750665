package fieldhub.scheduling.workforce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads rosters, in four queries however many technicians there are. */
@ApplicationScoped
public class Rosters {
  @Inject private WorkforceStore store;

  /**
   * The roster of these technicians, with the holidays from one day to the other, both included.
   */
  public Roster of(List<Technician> technicians, LocalDate from, LocalDate to) {
    Set<String> workCentres = named(technicians, Technician::workCentre);
    Set<String> calendars = named(technicians, Technician::calendarId);
    return new Roster(
        technicians,
        store.find(WorkforceKind.WORK_CENTRES, workCentres),
        store.where(WorkforceKind.CAPACITY_TEMPLATES, "work_centre", workCentres).stream()
            .collect(Collectors.groupingBy(CapacityTemplate::workCentre)),
        store.find(WorkforceKind.CALENDARS, calendars),
        store.holidays(calendars, from, to).stream().map(Holiday::key).collect(Collectors.toSet()));
  }

  private static Set<String> named(
      List<Technician> technicians, Function<Technician, String> name) {
    return technicians.stream().map(name).collect(Collectors.toSet());
  }
}
