package fieldhub.operations.sources;

import fieldhub.operations.exchange.ImportRow;
import fieldhub.parts.leadtime.LeadTime;
import fieldhub.parts.leadtime.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** The fields of a lead time, which depots and suppliers have in common. */
final class LeadTimeFields {
  static final List<String> COLUMNS =
      List.of("leadTimeDays", "timeZone", "workingDays", "cutOff", "deliveryTime", "holidays");

  private static final ZoneId UTC = ZoneId.of("UTC");
  private static final LocalTime CUT_OFF = LocalTime.of(16, 0);
  private static final LocalTime DELIVERY = LocalTime.of(10, 0);

  private LeadTimeFields() {}

  /**
   * Where nothing is said: the next working day, Monday to Friday, until 16:00, arriving 10:00, in
   * UTC.
   */
  static LeadTime read(ImportRow row) {
    WorkingCalendar calendar =
        new WorkingCalendar(
            row.zone("timeZone", UTC),
            row.weekdays("workingDays"),
            row.time("cutOff", CUT_OFF),
            row.time("deliveryTime", DELIVERY),
            row.days("holidays"));
    return new LeadTime(row.integer("leadTimeDays", 1, 0, 365), calendar);
  }

  static List<String> workingDays(LeadTime leadTime) {
    return leadTime.calendar().workingDays().stream().sorted().map(DayOfWeek::name).toList();
  }

  static List<String> holidays(LeadTime leadTime) {
    return leadTime.calendar().holidays().stream().sorted().map(Object::toString).toList();
  }
}
