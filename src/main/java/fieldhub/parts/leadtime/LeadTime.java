package fieldhub.parts.leadtime;

import java.time.Instant;

/**
 * How long a source takes: so many working days on its own calendar.
 *
 * @param days working days between the day that counts as ordered and the arrival; 0 to 365
 */
public record LeadTime(int days, WorkingCalendar calendar) {

  public LeadTime {
    if (days < 0 || days > 365) {
      throw new IllegalArgumentException("a lead time is between 0 and 365 working days");
    }
  }

  /** The estimated arrival of what is asked for now. */
  public Instant arrival(Instant asked) {
    return calendar.arrival(asked, days);
  }
}
