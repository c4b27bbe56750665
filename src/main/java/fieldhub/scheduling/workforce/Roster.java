package fieldhub.scheduling.workforce;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * When some technicians work and what may be planned then.
 *
 * @param technicians in the order in which they are asked
 * @param workCentres of these technicians, by id
 * @param templates of these work centres, by work centre
 * @param calendars of these technicians, by id
 * @param holidays keys of the {@link Holiday}s of these calendars
 */
public record Roster(
    List<Technician> technicians,
    Map<String, WorkCentre> workCentres,
    Map<String, List<CapacityTemplate>> templates,
    Map<String, WorkingHours> calendars,
    Set<String> holidays) {

  /** The zone in which the technician's times are meant. */
  public ZoneId zoneOf(Technician technician) {
    return workCentres.get(technician.workCentre()).timeZone();
  }

  /** What the technician can be asked for on that day: what lies wholly in the working hours. */
  public List<CapacityTemplate> offers(Technician technician, LocalDate day) {
    if (holidays.contains(new Holiday(technician.calendarId(), day, "").key())) {
      return List.of();
    }
    WorkingHours hours = calendars.get(technician.calendarId());
    return templates.getOrDefault(technician.workCentre(), List.of()).stream()
        .filter(template -> template.weekdays().contains(day.getDayOfWeek()))
        .filter(template -> hours.covers(day.getDayOfWeek(), template.part()))
        .toList();
  }
}
