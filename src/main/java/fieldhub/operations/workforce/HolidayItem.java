package fieldhub.operations.workforce;

import fieldhub.operations.exchange.ImportRow;
import fieldhub.scheduling.workforce.Holiday;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A holiday as operators read and import it. */
public record HolidayItem(
    @Schema(example = "GB-DAY", required = true) String calendarId,
    @Schema(example = "2026-12-25", required = true) String day,
    @Schema(example = "Christmas Day", required = true) String name) {

  static HolidayItem of(Holiday holiday) {
    return new HolidayItem(holiday.calendarId(), holiday.day().toString(), holiday.name());
  }

  static Holiday read(ImportRow row) {
    return new Holiday(
        row.required("calendarId", 64), row.requiredDay("day"), row.required("name", 200));
  }
}
