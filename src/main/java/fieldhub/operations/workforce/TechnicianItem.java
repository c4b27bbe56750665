package fieldhub.operations.workforce;

import fieldhub.operations.exchange.ImportRow;
import fieldhub.scheduling.workforce.Technician;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A technician as operators read and import it. */
public record TechnicianItem(
    @Schema(description = "The UserName", example = "tech.marlow", required = true)
        String technicianId,
    @Schema(example = "Sam Marlow", required = true) String name,
    String email,
    @Schema(example = "WC-NW", required = true) String workCentre,
    @Schema(example = "[\"SA-NW-02\"]") List<String> serviceAreas,
    @Schema(example = "[\"WASHER\"]") List<String> skills,
    @Schema(example = "GB-DAY", required = true) String calendarId,
    @Schema(description = "Whether visits may be planned", defaultValue = "true") boolean active) {

  static TechnicianItem of(Technician technician) {
    return new TechnicianItem(
        technician.technicianId(),
        technician.name(),
        technician.email(),
        technician.workCentre(),
        technician.serviceAreas().stream().sorted().toList(),
        technician.skills().stream().sorted().toList(),
        technician.calendarId(),
        technician.active());
  }

  static Technician read(ImportRow row) {
    return new Technician(
        row.required("technicianId", 128),
        row.required("name", 200),
        row.email("email").orElse(""),
        row.required("workCentre", 64),
        Set.copyOf(row.texts("serviceAreas", 64)),
        Set.copyOf(row.texts("skills", 64)),
        row.required("calendarId", 64),
        row.flag("active", true));
  }
}
