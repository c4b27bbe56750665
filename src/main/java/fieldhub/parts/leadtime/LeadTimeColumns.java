package fieldhub.parts.leadtime;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The columns of a {@link LeadTime}; the holidays stand in a table of their owner. */
@Embeddable
public class LeadTimeColumns {

  @Column(name = "lead_time_days")
  private int days;

  @Column(name = "time_zone")
  private String timeZone;

  /** Names of {@link DayOfWeek}, separated by blanks. */
  @Column(name = "working_days")
  private String workingDays;

  @Column(name = "cut_off")
  private LocalTime cutOff;

  @Column(name = "delivery_time")
  private LocalTime deliveryTime;

  protected LeadTimeColumns() {}

  public LeadTimeColumns(LeadTime leadTime) {
    days = leadTime.days();
    timeZone = leadTime.calendar().zone().getId();
    workingDays =
        leadTime.calendar().workingDays().stream()
            .sorted()
            .map(DayOfWeek::name)
            .collect(Collectors.joining(" "));
    cutOff = leadTime.calendar().cutOff();
    deliveryTime = leadTime.calendar().deliveryTime();
  }

  public LeadTime with(Set<LocalDate> holidays) {
    Set<DayOfWeek> weekdays =
        Arrays.stream(workingDays.split(" ")).map(DayOfWeek::valueOf).collect(Collectors.toSet());
    return new LeadTime(
        days, new WorkingCalendar(ZoneId.of(timeZone), weekdays, cutOff, deliveryTime, holidays));
  }
}
