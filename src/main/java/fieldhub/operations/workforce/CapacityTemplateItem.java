package fieldhub.operations.workforce;

import fieldhub.operations.exchange.ImportRow;
import fieldhub.scheduling.workforce.CapacityTemplate;
import fieldhub.scheduling.workforce.DayPart;
import java.time.LocalTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A capacity template as operators read and import it. */
public record CapacityTemplateItem(
    @Schema(example = "WC-NW-AM", required = true) String templateId,
    @Schema(example = "WC-NW", required = true) String workCentre,
    @Schema(description = "What people call it", example = "morning", required = true) String name,
    @Schema(description = "Monday to Friday where nothing is said", example = "[\"MONDAY\"]")
        List<String> weekdays,
    @Schema(description = "By the clock of the work centre", example = "08:00", required = true)
        String start,
    @Schema(description = "00:00 ends the day", example = "12:00", required = true) String end,
    @Schema(description = "Visits of one technician", example = "4", required = true)
        int capacity) {

  private static final DayPart ALL_DAY = new DayPart(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

  static CapacityTemplateItem of(CapacityTemplate template) {
    return new CapacityTemplateItem(
        template.templateId(),
        template.workCentre(),
        template.name(),
        template.weekdays().stream().sorted().map(Enum::name).toList(),
        template.part().start().toString(),
        template.part().end().toString(),
        template.capacity());
  }

  static CapacityTemplate read(ImportRow row) {
    row.require("capacity");
    return new CapacityTemplate(
        row.required("templateId", 64),
        row.required("workCentre", 64),
        row.required("name", 64),
        row.weekdays("weekdays"),
        part(row),
        row.integer("capacity", 1, 1, CapacityTemplate.MOST_VISITS));
  }

  private static DayPart part(ImportRow row) {
    row.require("start");
    row.require("end");
    try {
      return new DayPart(
          row.time("start", LocalTime.MIDNIGHT), row.time("end", LocalTime.MIDNIGHT));
    } catch (IllegalArgumentException backwards) {
      row.refuse("end", "must be behind the start, on the same day; 00:00 ends the day");
      return ALL_DAY;
    }
  }
}
