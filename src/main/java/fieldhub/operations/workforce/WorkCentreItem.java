package fieldhub.operations.workforce;

import fieldhub.operations.exchange.ImportRow;
import fieldhub.scheduling.workforce.WorkCentre;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A work centre as operators read and import it. */
public record WorkCentreItem(
    @Schema(example = "WC-NW", required = true) String workCentreId,
    @Schema(example = "North West", required = true) String name,
    @Schema(example = "Europe/London", required = true) String timeZone) {

  static WorkCentreItem of(WorkCentre centre) {
    return new WorkCentreItem(centre.workCentreId(), centre.name(), centre.timeZone().getId());
  }

  static WorkCentre read(ImportRow row) {
    row.require("timeZone");
    return new WorkCentre(
        row.required("workCentreId", 64),
        row.required("name", 200),
        row.zone("timeZone", ZoneOffset.UTC));
  }
}
