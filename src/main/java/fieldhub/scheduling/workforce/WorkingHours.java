package fieldhub.scheduling.workforce;

import java.time.DayOfWeek;
import java.util.List;

/**
 * A calendar that technicians share: when they work in an ordinary week, by the clock of their work
 * centre.
 *
 * @param hours sorted, each once
 */
public record WorkingHours(String calendarId, String name, List<WeeklyHours> hours)
    implements WorkforceRecord {

  public WorkingHours {
    hours = hours.stream().distinct().sorted().toList();
  }

  /** Whether somebody with this calendar works all of that part of such a day. */
  public boolean covers(DayOfWeek day, DayPart wanted) {
    DayPart stretch = null;
    for (WeeklyHours each : hours) {
      if (each.day() == day) {
        boolean goesOn = stretch != null && stretch.meets(each.part());
        stretch = goesOn ? stretch.joinedWith(each.part()) : each.part();
        if (stretch.contains(wanted)) {
          return true;
        }
      }
    }
    return false;
  }

  @Override
  public String key() {
    return calendarId;
  }
}
