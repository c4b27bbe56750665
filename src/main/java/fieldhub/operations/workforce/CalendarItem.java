package fieldhub.operations.workforce;

import fieldhub.operations.exchange.ImportRow;
import fieldhub.scheduling.workforce.WeeklyHours;
import fieldhub.scheduling.workforce.WorkingHours;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A calendar of working hours as operators read and import it. */
public record CalendarItem(
    @Schema(example = "GB-DAY", required = true) String calendarId,
    @Schema(example = "Great Britain, day shift", required = true) String name,
    @Schema(
            description = "By the clock of the work centre; an end of 00:00 ends the day",
            example = "[\"MONDAY 08:00-12:00\", \"MONDAY 13:00-17:00\"]",
            required = true)
        List<String> hours) {

  static CalendarItem of(WorkingHours calendar) {
    return new CalendarItem(
        calendar.calendarId(),
        calendar.name(),
        calendar.hours().stream().map(WeeklyHours::toString).toList());
  }

  static WorkingHours read(ImportRow row) {
    row.require("hours");
    return new WorkingHours(
        row.required("calendarId", 64),
        row.required("name", 200),
        row.parsedTexts(
            "hours",
            32,
            "must hold hours such as MONDAY 08:00-12:00, the end behind the start",
            WeeklyHours::valueOf));
  }
}
