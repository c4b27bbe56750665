package fieldhub.parts.leadtime;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Objects;
import java.util.Set;

/**
 * On which days and until what time of day a depot or a supplier works, in its own time zone.
 *
 * @param cutOff what is asked for after this time counts for the next working day
 * @param deliveryTime the local time of day at which goods arrive
 * @param holidays days on which nothing moves although the weekday would be a working day
 */
public record WorkingCalendar(
    ZoneId zone,
    Set<DayOfWeek> workingDays,
    LocalTime cutOff,
    LocalTime deliveryTime,
    Set<LocalDate> holidays) {

  /** A calendar that is closed for longer than this is taken for a mistake. */
  private static final int LONGEST_CLOSURE_DAYS = 366;

  public WorkingCalendar {
    Objects.requireNonNull(zone);
    Objects.requireNonNull(cutOff);
    Objects.requireNonNull(deliveryTime);
    workingDays = Set.copyOf(workingDays);
    holidays = Set.copyOf(holidays);
    if (workingDays.isEmpty()) {
      throw new IllegalArgumentException("a calendar needs at least one working day");
    }
  }

  /**
   * When goods asked for at {@code asked} arrive after {@code days} working days: never earlier
   * than {@code asked}. The days are counted on the local calendar, so the hour stays the same when
   * daylight saving begins or ends.
   */
  public Instant arrival(Instant asked, int days) {
    ZonedDateTime local = asked.atZone(zone);
    LocalDate day = local.toLocalDate();
    if (local.toLocalTime().isAfter(cutOff)) {
      day = day.plusDays(1);
    }
    day = workingDayFrom(day);
    for (int i = 0; i < days; i++) {
      day = workingDayFrom(day.plusDays(1));
    }
    Instant arrival = arrivalOn(day);
    return arrival.isAfter(asked) ? arrival : arrivalOn(workingDayFrom(day.plusDays(1)));
  }

  /** Whether goods move on that day. */
  public boolean isWorkingDay(LocalDate day) {
    return workingDays.contains(day.getDayOfWeek()) && !holidays.contains(day);
  }

  private Instant arrivalOn(LocalDate day) {
    return day.atTime(deliveryTime).atZone(zone).toInstant();
  }

  private LocalDate workingDayFrom(LocalDate day) {
    LocalDate candidate = day;
    for (int i = 0; i < LONGEST_CLOSURE_DAYS; i++) {
      if (isWorkingDay(candidate)) {
        return candidate;
      }
      candidate = candidate.plusDays(1);
    }
    return candidate;
  }
}
