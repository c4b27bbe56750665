package fieldhub.scheduling.appointment;

import fieldhub.scheduling.workforce.CapacityTemplate;
import fieldhub.scheduling.workforce.DayPart;
import fieldhub.scheduling.workforce.Holiday;
import fieldhub.scheduling.workforce.Roster;
import fieldhub.scheduling.workforce.Technician;
import fieldhub.scheduling.workforce.WeeklyHours;
import fieldhub.scheduling.workforce.WorkCentre;
import fieldhub.scheduling.workforce.WorkingHours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One work centre whose technicians work round the clock unless something else is said. */
final class SampleRoster {

  private final ZoneId zone;
  private final List<Technician> technicians = new ArrayList<>();
  private final List<CapacityTemplate> templates = new ArrayList<>();
  private final Set<String> holidays = new HashSet<>();
  private List<WeeklyHours> hours = everyDay("00:00-00:00");

  SampleRoster(String zone) {
    this.zone = ZoneId.of(zone);
  }

  SampleRoster technicians(String... ids) {
    for (String id : ids) {
      technicians.add(new Technician(id, id, "", "WC", Set.of(), Set.of(), "CAL", true));
    }
    return this;
  }

  SampleRoster template(String name, String part, int capacity, DayOfWeek... days) {
    Set<DayOfWeek> weekdays = days.length == 0 ? EnumSet.allOf(DayOfWeek.class) : Set.of(days);
    templates.add(
        new CapacityTemplate(name, "WC", name, weekdays, DayPart.valueOf(part), capacity));
    return this;
  }

  SampleRoster working(String part) {
    hours = everyDay(part);
    return this;
  }

  SampleRoster closedOn(String day) {
    holidays.add(new Holiday("CAL", LocalDate.parse(day), "").key());
    return this;
  }

  RosteredSlots slots() {
    return new RosteredSlots(
        new Roster(
            technicians,
            Map.of("WC", new WorkCentre("WC", "Work centre", zone)),
            Map.of("WC", templates),
            Map.of("CAL", new WorkingHours("CAL", "Calendar", hours)),
            holidays));
  }

  private static List<WeeklyHours> everyDay(String part) {
    return Arrays.stream(DayOfWeek.values())
        .map(day -> new WeeklyHours(day, DayPart.valueOf(part)))
        .toList();
  }
}
